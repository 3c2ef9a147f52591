<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "root-guard-assets.ftl" as assets>

<#include "root-guard-fields.ftl">

<#-- The parts that every Root Guard page is made of. -->

<#function firstError names>
  <#list names as name>
    <#if messagesPerField.existsError(name)><#return name></#if>
  </#list>
  <#return "">
</#function>

<#-- kebab-case id to the CamelCase part of its message key -->
<#function camel id>
  <#local words = []>
  <#list id?split("-") as word><#local words = words + [word?cap_first]></#list>
  <#return words?join("")>
</#function>

<#-- On a page with much to read the first field gets no focus: the browser would scroll past the text. An error does. -->
<#macro page title fields=[] reading=false>
  <#assign failed = firstError(fields)>
  <#assign focus = (failed?has_content || reading)?then(failed, fields?first!"")>
  <@layout.registrationLayout displayMessage=!failed?has_content; section>
    <#if section = "header">
      ${title}
    <#elseif section = "form">
      <link rel="stylesheet" href="${assets.asset("css/root-guard.css")}">
      <script type="module" src="${assets.asset("js/root-guard-form.js")}"></script>
      <#if rootGuard.breakGlass!false>
        <@alert id="root-guard-break-glass" type="warning" text=msg("rootGuardBreakGlassNotice")/>
      </#if>
      <#-- Keycloak hides the page message when a field has an error; what concerns the whole page must still be read. -->
      <#if failed?has_content && messagesPerField.exists("global")>
        <@alert id="root-guard-page-error" type="danger" text=messagesPerField.get("global")/>
      </#if>
      <#if rootGuard.recoveryCodesLeft??><@recovered/></#if>
      <div class="root-guard-page">
        <@why/>
        <#nested>
      </div>
    </#if>
  </@layout.registrationLayout>
</#macro>

<#-- Every page that sets up an authenticator says why, and leads back to the choice. -->
<#macro why>
  <#local enrollment = rootGuard.enrollment!{}>
  <#switch enrollment.reason!"">
    <#case "first"><p id="root-guard-why">${msg("rootGuardWhyFirst")}</p><#break>
    <#case "minimum">
      <@alert id="root-guard-why" type="info" text=msg("rootGuardWhyMinimum", enrollment.have, enrollment.minimum)/><#break>
    <#case "no-longer-fits">
      <@alert id="root-guard-why" type="info" text=msg("rootGuardWhyNoLongerFits", enrollment.label)
          + enrollment.ruleKey?has_content?then(" " + msg(enrollment.ruleKey!"rootGuardRuleFactorFits"), "")
          + enrollment.model?has_content?then(" " + msg("rootGuardSecurityKeyModel", enrollment.model!""), "")/><#break>
    <#case "recovery"><@alert id="root-guard-why" type="info" text=msg("rootGuardWhyRecovery")/><#break>
  </#switch>
</#macro>

<#macro alert id type text>
  <#local icon = {"danger": "Error", "warning": "Warning", "info": "Info", "success": "Success"}[type]>
  <div id="${id}" class="${properties.kcAlertClass!} pf-m-${type}">
    <div class="${properties.kcAlertIconClass!}">
      <span class="${properties["kcFeedback" + icon + "Icon"]!}" aria-hidden="true"></span>
    </div>
    <p class="${properties.kcAlertTitleClass!} kc-feedback-text">${text}</p>
  </div>
</#macro>

<#-- A recovery code was used in this sign-in: first that it is gone, later that few are left. -->
<#macro recovered>
  <#if rootGuard.recovering!false>
    <@alert id="root-guard-recovered" type="warning" text=msg("rootGuardRecoveryUsedUp", rootGuard.recoveryCodesLeft)/>
  <#elseif rootGuard.recoveryCodesLeft lte 2>
    <@alert id="root-guard-recovered" type="warning" text=msg("rootGuardRecoveryFewLeft", rootGuard.recoveryCodesLeft)/>
  </#if>
</#macro>

<#macro form id="root-guard-form">
  <form id="${id}" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate"
        data-root-guard-form>
    <#nested>
    <#if rootGuard.cancellable!false>
      <@actions><@button name="cancel" label="rootGuardAuthenticatorsBack" type="secondary"/></@actions>
    </#if>
    <#if (rootGuard.enrollment.other)!false>
      <div class="root-guard-escape">
        <button type="submit" id="root-guard-other" name="other" value="true" formnovalidate
                class="${properties.kcButtonLinkClass} pf-m-inline">${msg("rootGuardOtherFactor")}</button>
      </div>
    </#if>
    <div class="root-guard-escape">
      <button type="submit" id="root-guard-restart" name="restart" value="true" formnovalidate
              class="${properties.kcButtonLinkClass} pf-m-inline">${msg("rootGuardRestart")}</button>
    </div>
  </form>
</#macro>

<#macro actions>
  <@buttons.actionGroup>
    <#nested>
  </@buttons.actionGroup>
</#macro>

<#-- reports: the message field whose error is about what this button does -->
<#macro button name label id="root-guard-" + name type="primary" reports="">
  <#local failed = reports?has_content && messagesPerField.existsError(reports)>
  <#if failed && reports == focus>
    <@buttons.button name=name id=id label=label type=type value="true"
        autofocus="autofocus" aria\-describedby="input-error-" + reports/>
  <#elseif failed>
    <@buttons.button name=name id=id label=label type=type value="true" aria\-describedby="input-error-" + reports/>
  <#else>
    <@buttons.button name=name id=id label=label type=type value="true"/>
  </#if>
</#macro>

<#-- Leads somewhere else, so that nothing on the page has to be filled in. -->
<#macro otherButton name label>
  <@buttons.button name=name id="root-guard-" + name label=label type="secondary" value="true" formnovalidate="formnovalidate"/>
</#macro>

<#macro heading id text>
  <h2 id="${id}" class="pf-v5-c-title pf-m-lg">${text}</h2>
</#macro>

<#-- rows of label and value -->
<#macro facts>
  <dl class="pf-v5-c-description-list pf-m-horizontal root-guard-facts">
    <#nested>
  </dl>
</#macro>

<#macro fact label value id="">
  <#if value?has_content>
    <div class="pf-v5-c-description-list__group">
      <dt class="pf-v5-c-description-list__term"><span class="pf-v5-c-description-list__text">${label}</span></dt>
      <dd class="pf-v5-c-description-list__description">
        <div class="pf-v5-c-description-list__text"<#if id?has_content> id="${id}"</#if>>${value}</div>
      </dd>
    </div>
  </#if>
</#macro>
