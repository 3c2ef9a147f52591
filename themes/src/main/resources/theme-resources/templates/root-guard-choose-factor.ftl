<#import "root-guard-form.ftl" as page>
<#import "root-guard-authenticator-list.ftl" as list>

<#assign replacing = rootGuard.authenticators??>
<#assign choosing = rootGuard.factors?size gt 1>
<#assign fields = choosing?then(["factor"], []) + replacing?then(["credentialId"], [])>

<@page.page title=msg("rootGuardChooseFactorTitle") fields=fields reading=true>
  <p>${msg("rootGuardChooseFactorLead")}</p>
  <@page.form>
    <#if choosing>
      <@page.choices name="factor" legend=msg("rootGuardChooseFactorLegend")>
        <#list rootGuard.factors as factor>
          <@page.choice name="factor" value=factor.id title=msg(factor.titleKey) help=msg(factor.helpKey)
              checked=(factor.id == rootGuard.factor!"") first=factor?is_first/>
        </#list>
      </@page.choices>
    <#else>
      <input type="hidden" name="factor" value="${rootGuard.factors?first.id}">
    </#if>
    <#if replacing>
      <p>${msg("rootGuardChooseFactorFull", rootGuard.maximum)}</p>
      <@list.choices authenticators=rootGuard.authenticators legend=msg("rootGuardChooseFactorLost")
          selected=rootGuard.selected!""/>
    </#if>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
