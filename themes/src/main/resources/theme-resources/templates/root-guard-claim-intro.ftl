<#import "root-guard-form.ftl" as page>
<#import "root-guard-security-key.ftl" as key>

<#macro content>
  <p>${msg("rootGuardClaimLead", rootGuard.realmName!"")}</p>
  <@page.facts>
    <@page.fact label=msg("rootGuardAccount") value=rootGuard.email!""/>
    <@page.fact label=msg("rootGuardNominatedOn") value=rootGuard.nominatedOn!""/>
  </@page.facts>

  <@page.heading id="root-guard-means" text=msg("rootGuardClaimMeansTitle")/>
  <ul class="${properties.kcListClass!} root-guard-text" aria-labelledby="root-guard-means">
    <li>${msg("rootGuardClaimMeansAccess")}</li>
    <li>${msg("rootGuardClaimMeansTask")}</li>
    <li>${msg("rootGuardClaimMeansFactor")}</li>
    <li>${msg("rootGuardClaimMeansRemoved")}</li>
    <li>${msg("rootGuardClaimMeansApplications")}</li>
    <li>${msg("rootGuardClaimMeansEveryday")}</li>
    <#if rootGuard.succession!false><li>${msg("rootGuardClaimMeansSuccession")}</li></#if>
  </ul>

  <#local typed = (rootGuard.otpRequired!false) || (rootGuard.recoveryCodeRequired!false)>
  <#-- Keycloak's WebAuthn script finds the form and its fields by these ids. -->
  <@page.form id=rootGuard.webauthn???then("webauth", "root-guard-form")>
    <@page.input name="claimCode" label=msg("rootGuardClaimCode") help=msg("rootGuardClaimCodeHelp")
        autocapitalize="characters" spellcheck="false"/>
    <#if rootGuard.passwordRequired!false>
      <@page.passwordOwner/>
      <@page.password name="password" label=msg("rootGuardClaimPassword") help=msg("rootGuardClaimPasswordHelp")
          autocomplete="current-password"/>
    </#if>
    <#if rootGuard.otpRequired!false>
      <@page.code name="otp" label=msg("rootGuardClaimOtp") help=msg("rootGuardClaimProofHelp")/>
    </#if>
    <#if rootGuard.recoveryCodeRequired!false>
      <@page.input name="recoveryCode" label=msg("rootGuardClaimRecoveryCode") help=msg("rootGuardClaimProofHelp")
          spellcheck="false"/>
    </#if>
    <#if rootGuard.webauthn??>
      <@key.ceremony webauthn=rootGuard.webauthn>
        <@page.heading id="root-guard-ceremony-title" text=msg("rootGuardClaimSecurityKeyTitle")/>
        <p>${msg("rootGuardClaimSecurityKey")}</p>
      </@key.ceremony>
    </#if>
    <@page.actions>
      <#if rootGuard.webauthn??>
        <#if typed><@page.button name="continue" label="doContinue"/></#if>
        <@key.button label="rootGuardClaimUseSecurityKey" primary=!typed/>
      <#else>
        <@page.button name="continue" label="doContinue"/>
      </#if>
      <@page.button name="cancel" label="rootGuardNotNow" type="secondary"/>
    </@page.actions>
    <p class="root-guard-note">${msg("rootGuardNotNowHelp")}</p>
  </@page.form>

  <#if rootGuard.webauthn??><@key.script webauthn=rootGuard.webauthn/></#if>
</#macro>
