<#import "root-guard-form.ftl" as page>

<#assign fields = (rootGuard.passwordRequired!false)?then(["password"], []) + ["recoveryCode"]>

<#-- on the page that asks for an authenticator -->
<#macro offer>
  <#if rootGuard.recoveryOffered!false>
    <div class="root-guard-escape">
      <button type="submit" id="root-guard-recover" name="recover" value="true" formnovalidate
              class="${properties.kcButtonLinkClass} pf-m-inline">${msg("rootGuardRecoveryOffer")}</button>
    </div>
  </#if>
</#macro>

<#macro content>
  <p>${msg("rootGuardRecoveryLead")}</p>
  <@page.alert id="root-guard-recovery-warning" type="warning"
      text=msg("rootGuardRecoveryWarning", rootGuard.left!0)/>
  <@page.form>
    <#if rootGuard.passwordRequired!false>
      <@page.passwordOwner/>
      <@page.password name="password" label=msg("password") autocomplete="current-password"/>
    </#if>
    <@page.input name="recoveryCode" label=msg("rootGuardRecoveryCode") help=msg("rootGuardRecoveryCodeHelp")
        autocapitalize="characters" spellcheck="false"/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
      <@page.button name="back" label="rootGuardRecoveryBack" type="secondary"/>
    </@page.actions>
  </@page.form>
</#macro>
