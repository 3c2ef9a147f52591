<#import "root-guard-form.ftl" as page>
<#import "root-guard-authenticator-list.ftl" as list>
<#import "root-guard-authenticators-list.ftl" as authenticators>

<#if rootGuard.step == "list">
  <@page.page title=msg("rootGuardAuthenticatorsTitle") fields=["userLabel"] reading=true>
    <@authenticators.content/>
  </@page.page>
<#else>
  <@page.page title=msg("rootGuardAuthenticatorsRemoveTitle") fields=[]>
    <#assign authenticator = rootGuard.authenticators?first>
    <p>${msg("rootGuardAuthenticatorsRemoveLead")}</p>
    <@page.heading id="root-guard-removed" text=list.name(authenticator)/>
    <@authenticators.details authenticator=authenticator/>
    <@page.form>
      <input type="hidden" name="credentialId" value="${authenticator.id}">
      <@page.actions>
        <@page.button name="continue" label="rootGuardAuthenticatorsRemoveConfirm"/>
        <@page.button name="cancel" label="rootGuardAuthenticatorsBack" type="secondary"/>
      </@page.actions>
    </@page.form>
  </@page.page>
</#if>
