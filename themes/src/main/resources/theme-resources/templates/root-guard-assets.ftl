<#-- Keycloak keeps styles and scripts for as long as its own version stays the same: gzipped in its temporary directory,
     and for 30 days in browsers. With our version in the path an update of this extension is seen at once. -->
<#function asset path>
  <#return url.resourcesPath + "/root-guard-%{project.version}/" + path>
</#function>
