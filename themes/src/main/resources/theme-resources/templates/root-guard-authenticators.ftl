<#import "root-guard-form.ftl" as page>
<#import "root-guard-authenticators-list.ftl" as authenticators>

<#if rootGuard.step == "list">
  <@page.page title=msg("rootGuardAuthenticatorsTitle") fields=["userLabel"] reading=true>
    <@authenticators.content/>
  </@page.page>
<#elseif rootGuard.step == "remove">
  <@page.page title=msg("rootGuardAuthenticatorsRemoveTitle") fields=[]>
    <#assign authenticator = rootGuard.authenticators?first>
    <p>${msg("rootGuardAuthenticatorsRemoveLead")}</p>
    <@page.heading id="root-guard-removed" text=authenticators.name(authenticator)/>
    <@authenticators.details authenticator=authenticator/>
    <@page.form>
      <input type="hidden" name="credentialId" value="${authenticator.id}">
      <@page.actions>
        <@page.button name="continue" label="rootGuardAuthenticatorsRemoveConfirm"/>
        <@page.button name="cancel" label="rootGuardAuthenticatorsBack" type="secondary"/>
      </@page.actions>
    </@page.form>
  </@page.page>
<#else>
  <@page.page title=msg("rootGuardAuthenticatorsReplaceTitle") fields=["credentialId"] reading=true>
    <p>${msg("rootGuardAuthenticatorsReplaceLead")}</p>
    <@page.form>
      <input type="hidden" name="replace" value="true">
      <@page.choices name="credentialId" legend=msg("rootGuardAuthenticatorsReplaceLegend")>
        <#list rootGuard.authenticators as authenticator>
          <@page.choice name="credentialId" value=authenticator.id title=authenticators.name(authenticator)
              help=authenticators.summary(authenticator) first=authenticator?is_first/>
        </#list>
      </@page.choices>
      <@page.actions>
        <@page.button name="continue" label="doContinue"/>
      </@page.actions>
    </@page.form>
  </@page.page>
</#if>
