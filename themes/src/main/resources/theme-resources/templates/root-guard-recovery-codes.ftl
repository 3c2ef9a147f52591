<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<@page.page title=msg("rootGuardRecoveryCodesTitle") fields=["accept"] reading=true>
  <p>${msg("rootGuardRecoveryCodesLead")}</p>
  <ul class="${properties.kcListClass!} root-guard-text">
    <li>${msg("rootGuardRecoveryCodesUse")}</li>
    <li>${msg("rootGuardRecoveryCodesKeep")}</li>
    <li>
      <#if rootGuard.leave == "skip">${msg("rootGuardRecoveryCodesCountAfterClaim")}
      <#elseif rootGuard.replaces!false>${msg("rootGuardRecoveryCodesReplace")}
      <#else>${msg("rootGuardRecoveryCodesCount")}
      </#if>
    </li>
  </ul>
  <div class="root-guard-print">
    <@page.heading id="root-guard-recovery-codes-title" text=msg("rootGuardRecoveryCodesList", rootGuard.realmName!"")/>
    <ol id="root-guard-recovery-codes" class="root-guard-codes" aria-labelledby="root-guard-recovery-codes-title">
      <#list rootGuard.codes as code><li><code translate="no">${code}</code></li></#list>
    </ol>
  </div>
  <div class="root-guard-tools">
    <a id="root-guard-download" href="${rootGuard.file}" download>${msg("rootGuardRecoveryCodesDownload")}</a>
    <button type="button" id="root-guard-copy" class="${properties.kcButtonLinkClass} pf-m-inline" hidden
            data-copied="${msg("rootGuardRecoveryCodesCopied")}">${msg("rootGuardRecoveryCodesCopy")}</button>
    <button type="button" id="root-guard-print" class="${properties.kcButtonLinkClass} pf-m-inline" hidden>
      ${msg("rootGuardRecoveryCodesPrint")}
    </button>
    <span id="root-guard-copy-done" role="status"></span>
  </div>
  <script type="module" src="${assets.asset("js/root-guard-recovery-codes.js")}"></script>
  <@page.form>
    <input type="hidden" name="recoveryCodes" value="shown">
    <@page.checkbox name="accept" label=msg("rootGuardRecoveryCodesAccept")/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
      <#if rootGuard.leave == "skip">
        <@page.button name="skip" label="rootGuardRecoveryCodesSkip" type="secondary"/>
      <#else>
        <@page.button name="cancel" label="rootGuardAuthenticatorsBack" type="secondary"/>
      </#if>
    </@page.actions>
    <#if rootGuard.leave == "skip"><p class="root-guard-note">${msg("rootGuardRecoveryCodesSkipHelp")}</p></#if>
  </@page.form>
</@page.page>
