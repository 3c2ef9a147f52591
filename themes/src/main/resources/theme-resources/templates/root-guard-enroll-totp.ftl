<#import "root-guard-form.ftl" as page>

<@page.page title=msg("rootGuardEnrollTotpTitle") fields=["code1", "code2", "userLabel"] reading=true>
  <p>${msg("rootGuardEnrollTotpLead")}</p>
  <ol class="${properties.kcListClass!} root-guard-text">
    <li>${msg("rootGuardEnrollTotpStepApp")}</li>
    <li>
      <p>${msg("rootGuardEnrollTotpStepScan")}</p>
      <img id="root-guard-totp-qr" class="root-guard-qr" src="data:image/png;base64,${rootGuard.qr}"
           alt="${msg("rootGuardEnrollTotpQrAlt")}">
      <p>${msg("rootGuardEnrollTotpStepKey")}</p>
      <p><code id="root-guard-totp-secret" class="root-guard-secret" translate="no">${rootGuard.secretText}</code></p>
      <details class="root-guard-details">
        <summary>${msg("rootGuardEnrollTotpCannotScan")}</summary>
        <p>${msg("rootGuardEnrollTotpManual")}</p>
        <@page.facts>
          <@page.fact label=msg("loginTotpType") value=msg("loginTotp.totp")/>
          <@page.fact label=msg("loginTotpAlgorithm") value=rootGuard.algorithm/>
          <@page.fact label=msg("loginTotpDigits") value=rootGuard.digits?string/>
          <@page.fact label=msg("loginTotpInterval") value=msg("rootGuardSeconds", rootGuard.period)/>
        </@page.facts>
      </details>
    </li>
    <li>${msg("rootGuardEnrollTotpStepCodes", rootGuard.period)}</li>
  </ol>
  <@page.form>
    <@page.code name="code1" label=msg("rootGuardEnrollTotpCode1") help=msg("rootGuardEnrollTotpCode1Help")/>
    <@page.code name="code2" label=msg("rootGuardEnrollTotpCode2") autocomplete="off"
        help=msg("rootGuardEnrollTotpCode2Help", rootGuard.period)/>
    <@page.input name="userLabel" label=msg("rootGuardEnrollTotpLabel") help=msg("rootGuardEnrollTotpLabelHelp")
        value=rootGuard.userLabel!""/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
