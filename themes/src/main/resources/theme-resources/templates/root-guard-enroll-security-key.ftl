<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>
<#import "root-guard-security-key.ftl" as key>

<@page.page title=msg("rootGuardEnrollKeyTitle") fields=["webauthn", "userLabel"] reading=true>
  <p>${msg("rootGuardEnrollKeyLead")}</p>
  <ul class="${properties.kcListClass!} root-guard-text">
    <li>${msg("rootGuardEnrollKeyVerification")}</li>
    <#if rootGuard.deviceBound!false><li>${msg("rootGuardEnrollKeyDeviceBound")}</li></#if>
    <#if (rootGuard.attestation!"none") != "none"><li>${msg("rootGuardEnrollKeyAttestation")}</li></#if>
    <#if rootGuard.models?has_content>
      <li>
        <p>${msg("rootGuardEnrollKeyModels")}</p>
        <ul class="${properties.kcListClass!}" id="root-guard-models">
          <#list rootGuard.models as model><li>${model}</li></#list>
        </ul>
      </li>
    </#if>
  </ul>
  <#-- Keycloak's WebAuthn script finds the form and its fields by these ids. -->
  <@page.form id="register">
    <div id="root-guard-ceremony" class="${properties.kcFormGroupClass}"
         data-challenge="${rootGuard.challenge}" data-user-handle="${rootGuard.userHandle}"
         data-account-name="${rootGuard.accountName}" data-rp-id="${rootGuard.rpId}"
         data-rp-name="${rootGuard.realmName!""}" data-algorithms="${rootGuard.algorithms}"
         data-attestation="${rootGuard.attestation}" data-excluded="${rootGuard.excluded}"
         data-unsupported="${msg("webauthn-unsupported-browser-text")}">
      <@page.fieldError name="webauthn" error=messagesPerField.get("webauthn")/>
      <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports",
          "authenticatorAttachment", "error"] as name>
        <input type="hidden" id="${name}" name="${name}">
      </#list>
      <@key.needsScript/>
    </div>
    <@page.input name="userLabel" label=msg("rootGuardEnrollKeyLabel") help=msg("rootGuardEnrollKeyLabelHelp")
        value=rootGuard.userLabel!""/>
    <@page.actions>
      <@page.button name="continue" id="root-guard-register" label="rootGuardEnrollKeyRegister" reports="webauthn"/>
    </@page.actions>
  </@page.form>
  <script type="module" src="${assets.asset("js/root-guard-enroll-security-key.js")}"></script>
</@page.page>
