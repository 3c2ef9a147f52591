<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<@page.page title=msg("rootGuardAccessKeysCreatedTitle") fields=[] reading=true>
  <@page.alert id="root-guard-once" type="warning" text=msg("rootGuardAccessKeysCreatedOnce")/>
  <p>${msg("rootGuardAccessKeysCreatedLead", rootGuard.label)}</p>
  <@value id="access-key-id" label=msg("rootGuardAccessKeysId") text=rootGuard.id/>
  <@value id="secret-access-key" label=msg("rootGuardAccessKeysSecret") text=rootGuard.secret/>
  <div class="root-guard-tools">
    <a id="access-key-csv" href="${rootGuard.file}" download>${msg("rootGuardAccessKeysCsv")}</a>
    <span id="root-guard-copy-done" role="status"></span>
  </div>
  <script type="module" src="${assets.asset("js/access-keys-created.js")}"></script>
  <@page.form>
    <@page.actions><@page.button name="done" label="rootGuardAccessKeysDone"/></@page.actions>
  </@page.form>
</@page.page>

<#macro value id label text>
  <div class="${properties.kcFormGroupClass}">
    <span class="${properties.kcFormLabelClass}" id="${id}-label">
      <span class="${properties.kcFormLabelTextClass}">${label}</span>
    </span>
    <code id="${id}" class="root-guard-secret" translate="no" aria-labelledby="${id}-label">${text}</code>
    <button type="button" hidden class="${properties.kcButtonLinkClass} pf-m-inline" data-copy="${id}"
            data-copied="${msg("rootGuardAccessKeysCopied")}"
            aria-describedby="${id}-label">${msg("rootGuardAccessKeysCopy")}</button>
  </div>
</#macro>
