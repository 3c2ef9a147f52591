<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>
<#import "root-guard-authenticator-list.ftl" as list>

<#macro details authenticator>
  <#local kind = authenticator.kindKey?has_content?then(authenticator.kindKey, "rootGuardAuthenticatorsUnreadable")>
  <@page.facts>
    <@page.fact label=msg("rootGuardAuthenticatorsKind") value=msg(kind)/>
    <@page.fact label=msg("rootGuardAuthenticatorsSerial") value=authenticator.serial!""/>
    <@page.fact label=msg("rootGuardAuthenticatorsModel") value=authenticator.model!""/>
    <@moment label=msg("rootGuardAuthenticatorsAdded") text=authenticator.added instant=authenticator.addedInstant/>
    <@moment label=msg("rootGuardAuthenticatorsUsed") text=authenticator.lastUsed!""
        instant=authenticator.lastUsedInstant!""/>
  </@page.facts>
  <#if !authenticator.usable>
    <p class="root-guard-misfit"><strong>${msg("rootGuardAuthenticatorsMisfit")}</strong>
      ${msg("rootGuardAuthenticatorsSealed")}</p>
  <#elseif authenticator.misfit?has_content>
    <p class="root-guard-misfit"><strong>${msg("rootGuardAuthenticatorsMisfit")}</strong> ${msg(authenticator.misfit)}</p>
  </#if>
</#macro>

<#-- A time as the server writes it, in UTC; a script writes it as the browser would. -->
<#macro moment label text instant>
  <#if text?has_content>
    <#local shown><time datetime="${instant}">${text}</time></#local>
    <@page.fact label=label value=shown/>
  <#else>
    <@page.fact label=label value=msg("rootGuardAuthenticatorsNever")/>
  </#if>
</#macro>

<#macro content>
  <#if rootGuard.notice?has_content>
    <@page.alert id="root-guard-notice" type="success" text=msg(rootGuard.notice)/>
  </#if>
  <p>${msg("rootGuardAuthenticatorsLead", rootGuard.minimum, rootGuard.maximum)}</p>
  <ul class="root-guard-cards" aria-label="${msg("rootGuardAuthenticatorsTitle")}">
    <#list rootGuard.authenticators as authenticator><@card authenticator=authenticator/></#list>
  </ul>
  <@codes/>
  <script type="module" src="${assets.asset("js/root-guard-authenticators.js")}"></script>
  <@page.form>
    <#if !rootGuard.mayAdd>
      <p id="root-guard-full" class="root-guard-note">${msg("rootGuardAuthenticatorsFull", rootGuard.maximum)}</p>
    </#if>
    <@page.actions>
      <#if rootGuard.mayAdd><@page.button name="add" label="rootGuardAuthenticatorsAdd"/></#if>
      <@page.button name="recovery-codes" type="secondary"
          label=(rootGuard.recoveryCodes??)?then("rootGuardAuthenticatorsNewCodes", "rootGuardAuthenticatorsMakeCodes")/>
      <@page.button name="done" label="rootGuardAuthenticatorsDone" type="secondary"/>
    </@page.actions>
  </@page.form>
</#macro>

<#macro card authenticator>
  <#local rejected = (authenticator.id == rootGuard.rejectedId!"") && messagesPerField.existsError("userLabel")>
  <#local field = "userLabel-" + authenticator.id>
  <li class="root-guard-card">
    <@page.heading id="root-guard-" + authenticator.id text=list.name(authenticator)/>
    <@details authenticator=authenticator/>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate"
          data-root-guard-card>
      <input type="hidden" name="credentialId" value="${authenticator.id}">
      <details class="root-guard-details" <#if rejected>open</#if>>
        <summary aria-describedby="root-guard-${authenticator.id}">${msg("rootGuardAuthenticatorsRename")}</summary>
        <div class="${properties.kcFormGroupClass}">
          <label class="${properties.kcFormLabelClass}" for="${field}">
            <span class="${properties.kcFormLabelTextClass}">${msg("rootGuardAuthenticatorsNewName")}</span>
          </label>
          <span class="${properties.kcInputClass} <#if rejected>${properties.kcError}</#if>">
            <input id="${field}" name="userLabel" type="text" autocomplete="off" required
                   value="${rejected?then(rootGuard.userLabel!"", authenticator.label)}"
                   <#if rejected>aria-invalid="true" aria-describedby="input-error-userLabel" autofocus</#if>>
          </span>
          <#if rejected><@page.fieldError name="userLabel" error=messagesPerField.get("userLabel")/></#if>
        </div>
        <button type="submit" name="rename" value="true" class="${properties.kcButtonSecondaryClass!}"
                aria-describedby="root-guard-${authenticator.id}">${msg("rootGuardAuthenticatorsRename")}</button>
      </details>
      <#if authenticator.removable>
        <button type="submit" name="remove" value="true" formnovalidate
                class="${properties.kcButtonLinkClass} pf-m-inline pf-m-danger"
                aria-describedby="root-guard-${authenticator.id}">${msg("rootGuardAuthenticatorsRemove")}</button>
      <#else>
        <p class="root-guard-note">${msg("rootGuardAuthenticatorsNeeded", rootGuard.minimum)}</p>
      </#if>
    </form>
  </li>
</#macro>

<#macro codes>
  <section class="root-guard-card" aria-labelledby="root-guard-codes">
    <@page.heading id="root-guard-codes" text=msg("rootGuardRecoveryCodesTitle")/>
    <#if rootGuard.recoveryCodes??>
      <#local set = rootGuard.recoveryCodes>
      <#if set.few>
        <@page.alert id="root-guard-codes-few" type="warning" text=msg("rootGuardAuthenticatorsCodesFew", set.left)/>
      </#if>
      <@page.facts>
        <@page.fact label=msg("rootGuardAuthenticatorsCodesLeft")
            value=msg("rootGuardAuthenticatorsCodesLeftOf", set.left, set.total) id="root-guard-codes-left"/>
        <@moment label=msg("rootGuardAuthenticatorsAdded") text=set.added instant=set.addedInstant/>
        <@moment label=msg("rootGuardAuthenticatorsUsed") text=set.lastUsed!"" instant=set.lastUsedInstant!""/>
      </@page.facts>
    <#else>
      <p>${msg("rootGuardAuthenticatorsCodesNone")}</p>
    </#if>
  </section>
</#macro>
