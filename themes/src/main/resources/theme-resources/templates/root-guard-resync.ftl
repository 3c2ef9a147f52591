<#import "root-guard-form.ftl" as page>
<#import "root-guard-authenticator-list.ftl" as list>

<@page.page title=msg("rootGuardResyncTitle") fields=["code1", "code2", "credentialId"]>
  <p>${msg("rootGuardResyncLead")}</p>
  <#if rootGuard.beforeSignIn!false><p>${msg("rootGuardResyncBeforeSignIn")}</p></#if>
  <@page.form>
    <#if rootGuard.authenticators?has_content>
      <@list.choices authenticators=rootGuard.authenticators legend=msg("rootGuardChallengeAuthenticator")
          selected=rootGuard.selected!""/>
    <#else>
      <p id="root-guard-resync-none">${msg("rootGuardResyncNone")}</p>
    </#if>
    <#if rootGuard.possible>
      <@page.code name="code1" label=msg("rootGuardEnrollTotpCode1") help=msg("rootGuardResyncCode1Help")/>
      <@page.code name="code2" label=msg("rootGuardEnrollTotpCode2") autocomplete="off"
          help=msg("rootGuardResyncCode2Help")/>
    </#if>
    <@page.actions>
      <#if rootGuard.possible><@page.button name="continue" label="rootGuardResyncDo"/></#if>
      <@page.button name="cancel" label=(rootGuard.beforeSignIn!false)?then("doBack", "doCancel") type="secondary"/>
    </@page.actions>
  </@page.form>
</@page.page>
