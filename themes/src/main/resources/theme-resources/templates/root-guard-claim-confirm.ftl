<#import "root-guard-form.ftl" as page>

<#macro content>
  <p>${msg("rootGuardClaimConfirmLead", rootGuard.realmName!"")}</p>
  <#if rootGuard.succession!false><p>${msg("rootGuardClaimConfirmSuccession")}</p></#if>

  <@page.heading id="root-guard-settings" text=msg("rootGuardClaimSettingsTitle")/>
  <#if rootGuard.settings?has_content>
    <@page.facts>
      <#list rootGuard.settings as setting>
        <@page.fact label=msg(setting.label) value=setting.value/>
      </#list>
    </@page.facts>
  <#else>
    <p>${msg("rootGuardClaimSettingsNone")}</p>
  </#if>

  <@page.form>
    <@page.checkbox name="accept" label=msg("rootGuardClaimAccept")/>
    <@page.actions>
      <@page.button name="continue" label="rootGuardClaimBecomeRoot"/>
      <@page.button name="cancel" label="rootGuardNotNow" type="secondary"/>
    </@page.actions>
    <p class="root-guard-note">${msg("rootGuardNotNowHelp")}</p>
  </@page.form>
</#macro>
