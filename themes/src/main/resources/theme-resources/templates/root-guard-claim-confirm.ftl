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
    <#local error = messagesPerField.get("accept")>
    <div class="${properties.kcFormGroupClass}">
      <div class="${properties.kcCheckboxClass}">
        <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="accept" name="accept" value="true" required
               <@page.describedBy name="accept" help=""/>>
        <label class="${properties.kcCheckboxLabelClass}" for="accept">${msg("rootGuardClaimAccept")}</label>
      </div>
      <@page.fieldError name="accept" error=error/>
    </div>
    <@page.actions>
      <@page.button name="continue" label="rootGuardClaimBecomeRoot"/>
      <@page.button name="cancel" label="rootGuardNotNow" type="secondary"/>
    </@page.actions>
    <p class="root-guard-note">${msg("rootGuardNotNowHelp")}</p>
  </@page.form>
</#macro>
