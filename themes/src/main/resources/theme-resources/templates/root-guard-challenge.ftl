<#import "root-guard-form.ftl" as page>
<#import "root-guard-challenge-recovery.ftl" as recovery>
<#import "root-guard-authenticator-list.ftl" as list>
<#import "root-guard-security-key.ftl" as key>

<#if rootGuard.recovery!false>
<@page.page title=msg("rootGuardRecoveryTitle") fields=recovery.fields>
  <@recovery.content/>
</@page.page>
<#else>
<#assign factorRequired = rootGuard.factorRequired!true>
<#assign passwordRequired = rootGuard.passwordRequired!false>
<#assign codes = factorRequired && (rootGuard.codes!false)>
<#assign unusable = factorRequired && !rootGuard.authenticators?filter(each -> each.selectable)?has_content>
<#assign fields = passwordRequired?then(["password"], []) + codes?then(["otp"], []) + factorRequired?then(["credentialId"], [])
    + rootGuard.webauthn???then(["webauthn"], [])>

<@page.page title=msg("rootGuardChallengeTitle") fields=fields>
  <#if rootGuard.resynced??>
    <@page.alert id="root-guard-resynced" type="success" text=msg("rootGuardResynced", rootGuard.resynced)/>
  </#if>
  <p>
    <#if passwordRequired && factorRequired>${msg("rootGuardChallengeLeadBoth")}
    <#elseif passwordRequired>${msg("rootGuardChallengeLeadPassword")}
    <#else>${msg("rootGuardChallengeLeadFactor")}
    </#if>
  </p>
  <#if unusable>
    <@page.alert id="root-guard-unusable" type="danger" text=msg("rootGuardChallengeNoneUsable")/>
  </#if>
  <#-- Keycloak's WebAuthn script finds the form by this id. -->
  <@page.form id=rootGuard.webauthn???then("webauth", "root-guard-form")>
    <#if passwordRequired>
      <@page.passwordOwner/>
      <@page.password name="password" label=msg("password") autocomplete="current-password"/>
    </#if>
    <#if factorRequired>
      <@list.choices authenticators=rootGuard.authenticators legend=msg("rootGuardChallengeAuthenticator")
          selected=rootGuard.selected!""/>
      <#if codes>
        <div data-root-guard-kinds="totp hardware-totp">
          <@page.code name="otp" label=msg("authenticatorCode") help=msg("rootGuardChallengeOtpHelp")/>
        </div>
      </#if>
    </#if>
    <#if codes || (passwordRequired && !rootGuard.webauthn??)>
      <div <#if rootGuard.webauthn??>data-root-guard-kinds="totp hardware-totp"</#if>>
        <@page.actions>
          <@page.button name="continue" label="doContinue"/>
        </@page.actions>
      </div>
    </#if>
    <#if rootGuard.webauthn??>
      <div data-root-guard-kinds="security-key">
        <@key.ceremony webauthn=rootGuard.webauthn>
          <p>${msg("rootGuardChallengeSecurityKey")}</p>
        </@key.ceremony>
        <@page.actions>
          <@key.button label="rootGuardChallengeUseSecurityKey" primary=true/>
        </@page.actions>
      </div>
    </#if>
    <#if codes>
      <div class="root-guard-aside" data-root-guard-kinds="totp hardware-totp">
        <p class="root-guard-note" id="root-guard-resync-help">${msg("rootGuardResyncHelp")}</p>
        <button type="submit" id="root-guard-resync" name="resync" value="true" formnovalidate
                aria-describedby="root-guard-resync-help"
                class="${properties.kcButtonLinkClass} pf-m-inline">${msg("rootGuardResync")}</button>
      </div>
    </#if>
    <@recovery.offer/>
  </@page.form>
  <#if rootGuard.webauthn??><@key.script webauthn=rootGuard.webauthn/></#if>
</@page.page>
</#if>
