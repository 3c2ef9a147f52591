<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<#-- Proof by a security key, inside of the form "webauth": Keycloak's WebAuthn script finds form and fields by their ids.
     Only our script gives the field credentialId its name, because the form may have a choice of that name. -->
<#macro ceremony webauthn>
  <div id="root-guard-ceremony" class="${properties.kcFormGroupClass}"
       data-challenge="${webauthn.challenge}" data-user-verification="${webauthn.userVerification}"
       data-rp-id="${webauthn.rpId}" data-create-timeout="${webauthn.createTimeout?c}"
       data-unsupported="${msg("webauthn-unsupported-browser-text")}">
    <#nested>
    <@page.fieldError name="webauthn" error=messagesPerField.get("webauthn")/>
    <#list ["clientDataJSON", "authenticatorData", "signature", "userHandle", "error"] as name>
      <input type="hidden" id="${name}" name="${name}">
    </#list>
    <input type="hidden" id="credentialId">
    <@needsScript/>
  </div>
</#macro>

<#macro button label primary>
  <@page.button name="continue" id="root-guard-webauthn" label=label type=primary?then("primary", "secondary")
      reports="webauthn"/>
</#macro>

<#-- Behind the form: the keys that may answer, and the script. -->
<#macro script webauthn>
  <form id="authn_select" hidden>
    <#list webauthn.authenticators as authenticator>
      <input type="hidden" name="authn_use_chk" value="${authenticator}">
    </#list>
  </form>
  <script type="module" src="${assets.asset("js/root-guard-webauthn.js")}"></script>
</#macro>

<#macro needsScript>
  <noscript>
    <@page.alert id="root-guard-needs-script" type="warning" text=msg("rootGuardSecurityKeyNoScript")/>
  </noscript>
</#macro>
