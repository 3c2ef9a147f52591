<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<#-- Shown by the script as soon as something is typed; without it the server says the same after the post. -->
<#macro strength>
  <link rel="stylesheet" href="${assets.asset("css/root-guard-password.css")}">
  <div id="root-guard-strength" class="${properties.kcFormGroupClass} root-guard-strength" hidden
       data-url="${rootGuard.strengthUrl}" data-good="${msg("rootGuardStrengthGood")}">
    <label for="root-guard-strength-meter" class="${properties.kcLabelClass}"><span class="${properties.kcFormLabelTextClass}">${msg("rootGuardStrengthLabel")}</span></label>
    <meter id="root-guard-strength-meter" min="0" max="4" low="${rootGuard.minStrength?c}" high="${rootGuard.minStrength?c}" optimum="4" value="0"></meter>
    <p id="root-guard-strength-text" class="${properties.kcInputHelperTextClass}" aria-live="polite"></p>
    <ul id="root-guard-strength-advice" class="${properties.kcListClass!}"></ul>
  </div>
  <script type="module" src="${assets.asset("js/root-guard-password.js")}"></script>
</#macro>

<@page.page title=msg("rootGuardPasswordTitle") fields=["password-new", "password-confirm"]>
  <p>${msg("rootGuardPasswordLead")}</p>
  <ul id="root-guard-password-rules" class="${properties.kcListClass!} root-guard-text">
    <li>${msg("rootGuardPasswordRuleMin", rootGuard.minLength)}</li>
    <li>${msg("rootGuardPasswordRuleMax", rootGuard.maxLength)}</li>
    <#if (rootGuard.minClasses!0) gt 0><li>${msg("rootGuardPasswordRuleClasses", rootGuard.minClasses)}</li></#if>
    <li>${msg("rootGuardPasswordRuleIdentity")}</li>
    <li>${msg("rootGuardPasswordRuleUnknown")}</li>
    <li>${msg("rootGuardPasswordRuleOwn")}</li>
  </ul>
  <@page.form>
    <@page.passwordOwner/>
    <@page.password name="password-new" label=msg("passwordNew") autocomplete="new-password"
        help=msg("rootGuardPasswordHelp")/>
    <#if rootGuard.strengthUrl??><@strength/></#if>
    <@page.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
