<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

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
    <#if rootGuard.otpRequired!false>
      <@page.code name="otp" label=msg("rootGuardClaimOtp") help=msg("rootGuardClaimProofHelp")/>
    </#if>
    <#if rootGuard.recoveryCodeRequired!false>
      <@page.input name="recoveryCode" label=msg("rootGuardClaimRecoveryCode") help=msg("rootGuardClaimProofHelp")
          spellcheck="false"/>
    </#if>
    <#if rootGuard.webauthn??><@ceremony/></#if>
    <@page.actions>
      <#if rootGuard.webauthn??>
        <#if typed><@page.button name="continue" label="doContinue"/></#if>
        <@page.button name="continue" id="root-guard-webauthn" label="rootGuardClaimUseSecurityKey"
            type=typed?then("secondary", "primary") reports="webauthn"/>
      <#else>
        <@page.button name="continue" label="doContinue"/>
      </#if>
      <@page.button name="cancel" label="rootGuardNotNow" type="secondary"/>
    </@page.actions>
    <p class="root-guard-note">${msg("rootGuardNotNowHelp")}</p>
  </@page.form>

  <#if rootGuard.webauthn??>
    <form id="authn_select" hidden>
      <#list rootGuard.webauthn.authenticators as authenticator>
        <input type="hidden" name="authn_use_chk" value="${authenticator}">
      </#list>
    </form>
    <script type="module" src="${assets.asset("js/root-guard-claim.js")}"></script>
  </#if>
</#macro>

<#macro ceremony>
  <#local webauthn = rootGuard.webauthn>
  <div id="root-guard-ceremony" class="${properties.kcFormGroupClass}"
       data-challenge="${webauthn.challenge}" data-user-verification="${webauthn.userVerification}"
       data-rp-id="${webauthn.rpId}" data-create-timeout="${webauthn.createTimeout?c}"
       data-unsupported="${msg("webauthn-unsupported-browser-text")}">
    <@page.heading id="root-guard-ceremony-title" text=msg("rootGuardClaimSecurityKeyTitle")/>
    <p>${msg("rootGuardClaimSecurityKey")}</p>
    <@page.fieldError name="webauthn" error=messagesPerField.get("webauthn")/>
    <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
      <input type="hidden" id="${name}" name="${name}">
    </#list>
  </div>
</#macro>
