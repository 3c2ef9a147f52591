<#import "root-guard-form.ftl" as page>
<#import "root-guard-claim-intro.ftl" as intro>
<#import "root-guard-claim-confirm.ftl" as confirm>

<#if rootGuard.step == "confirm">
  <@page.page title=msg("rootGuardClaimConfirmTitle") fields=["accept"] reading=true>
    <@confirm.content/>
  </@page.page>
<#else>
  <@page.page title=msg("rootGuardClaimTitle") fields=["claimCode", "password", "otp", "recoveryCode", "webauthn"] reading=true>
    <@intro.content/>
  </@page.page>
</#if>
