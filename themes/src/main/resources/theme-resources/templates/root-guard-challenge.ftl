<#import "root-guard-form.ftl" as page>
<#import "root-guard-challenge-recovery.ftl" as recovery>

<#assign factorRequired = rootGuard.factorRequired!true>
<#assign passwordRequired = rootGuard.passwordRequired!false>
<#assign fields = passwordRequired?then(["password"], []) + factorRequired?then(["otp", "credentialId"], [])>

<#if rootGuard.recovery!false>
<@page.page title=msg("rootGuardRecoveryTitle") fields=recovery.fields>
  <@recovery.content/>
</@page.page>
<#else>
<@page.page title=msg("rootGuardChallengeTitle") fields=fields>
  <p>
    <#if passwordRequired && factorRequired>${msg("rootGuardChallengeLeadBoth")}
    <#elseif passwordRequired>${msg("rootGuardChallengeLeadPassword")}
    <#else>${msg("rootGuardChallengeLeadFactor")}
    </#if>
  </p>
  <@page.form>
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
      <@page.code name="otp" label=msg("authenticatorCode")
          help=onlyLabel?has_content?then(
              msg("rootGuardChallengeOtpHelpOf", onlyLabel), msg("rootGuardChallengeOtpHelp"))/>
    </#if>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
    <@recovery.offer/>
  </@page.form>
</@page.page>
</#if>
