<#import "root-guard-form.ftl" as page>
<#import "root-guard-security-key.ftl" as key>

<@page.page title=msg("rootGuardAccessKeysProofTitle") fields=["password", "otp", "recoveryCode", "webauthn"]>
  <#if !rootGuard.possible>
    <p>${msg("rootGuardAccessKeysProofAgain")}</p>
    <@page.form>
      <@page.actions><@page.button name="cancel" label="rootGuardAccessKeysBack"/></@page.actions>
    </@page.form>
  <#else>
    <p>${msg("rootGuardAccessKeysProofLead")}</p>
    <#-- Keycloak's WebAuthn script finds the form and its fields by these ids. -->
    <@page.form id=rootGuard.webauthn???then("webauth", "root-guard-form")>
      <input type="hidden" name="prove" value="true">
      <#if rootGuard.passwordRequired!false>
        <@page.passwordOwner/>
        <@page.password name="password" label=msg("rootGuardAccessKeysPassword") autocomplete="current-password"/>
      </#if>
      <#if rootGuard.otpRequired!false>
        <@page.code name="otp" label=msg("rootGuardAccessKeysOtp")/>
      </#if>
      <#if rootGuard.recoveryCodeRequired!false>
        <@page.input name="recoveryCode" label=msg("rootGuardAccessKeysRecoveryCode") spellcheck="false"/>
      </#if>
      <#if rootGuard.webauthn??>
        <@key.ceremony webauthn=rootGuard.webauthn>
          <p>${msg("rootGuardAccessKeysSecurityKey")}</p>
        </@key.ceremony>
      </#if>
      <@page.actions>
        <#if rootGuard.webauthn??>
          <#if rootGuard.otpRequired!false><@page.button name="continue" label="doContinue"/></#if>
          <@key.button label="rootGuardAccessKeysUseSecurityKey" primary=!(rootGuard.otpRequired!false)/>
        <#else>
          <@page.button name="continue" label="doContinue"/>
        </#if>
        <@page.button name="cancel" label="rootGuardAccessKeysBack" type="secondary"/>
      </@page.actions>
    </@page.form>
    <#if rootGuard.webauthn??><@key.script webauthn=rootGuard.webauthn/></#if>
  </#if>
</@page.page>
