<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<#-- Bound authenticators to choose one of: by name, kind and last use, and what there is to know about each. -->
<#macro choices authenticators legend selected="">
  <script type="module" src="${assets.asset("js/root-guard-authenticators.js")}"></script>
  <#if authenticators?size == 1>
    <@single authenticator=authenticators?first legend=legend/>
  <#else>
    <#local first = (authenticators?filter(each -> each.selectable)?first.id)!"">
    <@page.choices name="credentialId" legend=legend>
      <#list authenticators as each>
        <@page.choice name="credentialId" value=each.id title=name(each) checked=(each.id == selected)
            first=(each.id == first) selectable=each.selectable kind=each.kind!"">
          <@description authenticator=each/>
        </@page.choice>
      </#list>
    </@page.choices>
  </#if>
</#macro>

<#macro single authenticator legend>
  <div class="root-guard-choices" role="group" aria-labelledby="root-guard-single">
    <div class="${properties.kcFormLabelClass}" id="root-guard-single">
      <span class="${properties.kcFormLabelTextClass}">${legend}</span>
    </div>
    <div class="root-guard-choice">
      <strong>${name(authenticator)}</strong>
      <div class="root-guard-note"><@description authenticator=authenticator/></div>
    </div>
    <@page.fieldError name="credentialId" error=messagesPerField.get("credentialId")/>
    <#if authenticator.selectable>
      <input type="hidden" name="credentialId" value="${authenticator.id}" data-kind="${authenticator.kind!""}">
    </#if>
  </div>
</#macro>

<#macro description authenticator>
  <#if authenticator.kindKey?has_content>${msg(authenticator.kindKey)} · </#if><#t>
  <#if authenticator.lastUsed?has_content>
    <#local words = msg("rootGuardLastUsed", "|")?split("|")>
    ${words?first}<time datetime="${authenticator.lastUsedInstant}">${authenticator.lastUsed}</time>${words?last}<#t>
  <#else>
    ${msg("rootGuardNeverUsed")}<#t>
  </#if>
  <#if !authenticator.usable>
    <span class="root-guard-remark">${msg("rootGuardAuthenticatorUnusable")}</span>
  <#elseif !authenticator.fits>
    <span class="root-guard-remark">${msg("rootGuardAuthenticatorOnlyToEnroll")}</span>
  </#if>
</#macro>

<#function name authenticator>
  <#return authenticator.label?has_content?then(authenticator.label, msg("rootGuardAuthenticatorNameless"))>
</#function>
