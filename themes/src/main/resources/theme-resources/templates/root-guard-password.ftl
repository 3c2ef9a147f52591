<#import "root-guard-form.ftl" as page>

<@page.page title=msg("rootGuardPasswordTitle") fields=["password-new", "password-confirm"]>
  <p>${msg("rootGuardPasswordLead")}</p>
  <ul id="root-guard-password-rules" class="${properties.kcListClass!} root-guard-text">
    <li>${msg("rootGuardPasswordRuleMin", rootGuard.minLength)}</li>
    <li>${msg("rootGuardPasswordRuleMax", rootGuard.maxLength)}</li>
    <li>${msg("rootGuardPasswordRuleUnknown")}</li>
    <li>${msg("rootGuardPasswordRuleOwn")}</li>
  </ul>
  <@page.form>
    <@page.passwordOwner/>
    <@page.password name="password-new" label=msg("passwordNew") autocomplete="new-password"
        help=msg("rootGuardPasswordHelp")/>
    <@page.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
