<#import "root-guard-form.ftl" as page>
<#import "root-guard-security-key.ftl" as key>

<#assign factorRequired = rootGuard.factorRequired!true>
<#assign passwordRequired = rootGuard.passwordRequired!false>
<#assign codes = factorRequired && rootGuard.authenticators?filter(each -> each.kind != "security-key")?has_content>
<#assign fields = passwordRequired?then(["password"], []) + codes?then(["otp", "credentialId"], [])
    + rootGuard.webauthn???then(["webauthn"], [])>

<@page.page title=msg("rootGuardChallengeTitle") fields=fields>
  <p>
    <#if passwordRequired && factorRequired>${msg("rootGuardChallengeLeadBoth")}
    <#elseif passwordRequired>${msg("rootGuardChallengeLeadPassword")}
    <#else>${msg("rootGuardChallengeLeadFactor")}
    </#if>
  </p>
  <#-- Keycloak's WebAuthn script finds the form by this id. -->
  <@page.form id=rootGuard.webauthn???then("webauth", "root-guard-form")>
    <#if passwordRequired>
      <@page.passwordOwner/>
      <@page.password name="password" label=msg("password") autocomplete="current-password"/>
    </#if>
    <#if factorRequired>
      <#assign onlyLabel = (rootGuard.authenticators?size == 1)?then((rootGuard.authenticators?first.label)!"", "")>
      <#if rootGuard.authenticators?size gt 1>
        <@page.choices name="credentialId" legend=msg("rootGuardChallengeAuthenticator")>
          <#list rootGuard.authenticators as authenticator>
            <#assign used = authenticator.lastUsed?has_content?then(msg("rootGuardLastUsed", authenticator.lastUsed!""), "")>
            <@page.choice name="credentialId" value=authenticator.id title=authenticator.label
                help=[msg("rootGuardFactor" + page.camel(authenticator.kind)), used]?filter(part -> part?has_content)?join(" · ")
                checked=(authenticator.id == rootGuard.selected!"") first=authenticator?is_first/>
          </#list>
        </@page.choices>
      <#elseif rootGuard.authenticators?size == 1>
        <input type="hidden" name="credentialId" value="${rootGuard.authenticators?first.id}">
      </#if>
      <#if codes>
        <@page.code name="otp" label=msg("authenticatorCode")
            help=onlyLabel?has_content?then(
                msg("rootGuardChallengeOtpHelpOf", onlyLabel), msg("rootGuardChallengeOtpHelp"))/>
      </#if>
    </#if>
    <#if rootGuard.webauthn??>
      <@key.ceremony webauthn=rootGuard.webauthn>
        <p>${msg("rootGuardChallengeSecurityKey")}</p>
      </@key.ceremony>
    </#if>
    <@page.actions>
      <#if codes || !rootGuard.webauthn??><@page.button name="continue" label="doContinue"/></#if>
      <#if rootGuard.webauthn??><@key.button label="rootGuardChallengeUseSecurityKey" primary=!codes/></#if>
    </@page.actions>
  </@page.form>
  <#if rootGuard.webauthn??><@key.script webauthn=rootGuard.webauthn/></#if>
</@page.page>
