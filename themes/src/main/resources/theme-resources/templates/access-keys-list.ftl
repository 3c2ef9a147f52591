<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<#-- A time as the server writes it, in UTC; a script writes it as the browser would. -->
<#macro moment label text instant none>
  <#if text?has_content>
    <#local shown><time datetime="${instant}">${text}</time></#local>
    <@page.fact label=label value=shown/>
  <#else>
    <@page.fact label=label value=none/>
  </#if>
</#macro>

<#macro facts key>
  <#local id><code class="root-guard-key-id" translate="no">${key.id}</code></#local>
  <@page.facts>
    <@page.fact label=msg("rootGuardAccessKeysId") value=id/>
    <@page.fact label=msg("rootGuardAccessKeysStatus") value=msg(key.statusKey)/>
    <@moment label=msg("rootGuardAccessKeysCreated") text=key.created instant=key.createdInstant none=""/>
    <@moment label=msg("rootGuardAccessKeysExpires") text=key.expires!"" instant=key.expiresInstant!""
        none=msg("rootGuardAccessKeysExpiresNever")/>
    <#if key.retires?has_content>
      <@moment label=msg("rootGuardAccessKeysRetires") text=key.retires instant=key.retiresInstant none=""/>
    </#if>
    <@moment label=msg("rootGuardAccessKeysUsed") text=key.lastUsed!"" instant=key.lastUsedInstant!""
        none=msg("rootGuardAccessKeysUsedNever")/>
    <#if key.lastUsedClient?has_content>
      <@page.fact label=msg("rootGuardAccessKeysUsedBy")
          value=msg("rootGuardAccessKeysUsedFrom", key.lastUsedClient, key.lastUsedAddress!"")/>
    </#if>
    <@page.fact label=msg("rootGuardAccessKeysScopes") value=key.scopes!""/>
    <@page.fact label=msg("rootGuardAccessKeysNetworks") value=key.networks!""/>
    <#if key.admin><@page.fact label=msg("rootGuardAccessKeysReach") value=msg("rootGuardAccessKeysReachAdmin")/></#if>
  </@page.facts>
</#macro>

<#macro content>
  <#if rootGuard.notice?has_content>
    <@page.alert id="root-guard-notice" type="success" text=msg(rootGuard.notice)/>
  </#if>
  <p>${msg("rootGuardAccessKeysLead")}</p>
  <#if rootGuard.keys?size == 0>
    <p id="root-guard-no-keys">${msg("rootGuardAccessKeysNone")}</p>
  <#else>
    <ul class="root-guard-cards" aria-label="${msg("rootGuardAccessKeysTitle")}">
      <#list rootGuard.keys as key><@card key=key/></#list>
    </ul>
  </#if>
  <script type="module" src="${assets.asset("js/root-guard-authenticators.js")}"></script>
  <@page.form>
    <#if !rootGuard.mayCreate>
      <p id="root-guard-full" class="root-guard-note">${msg("rootGuardAccessKeysFull", rootGuard.most)}</p>
    </#if>
    <@page.actions>
      <#if rootGuard.mayCreate><@page.button name="create" label="rootGuardAccessKeysCreate"/></#if>
      <@page.button name="done" label="rootGuardAccessKeysDone" type="secondary"/>
    </@page.actions>
  </@page.form>
</#macro>

<#macro card key>
  <li class="root-guard-card">
    <@page.heading id="root-guard-" + key.id text=key.label/>
    <@facts key=key/>
    <form class="root-guard-tools" action="${url.loginAction}" method="post" data-root-guard-card>
      <#if key.status == "active">
        <@change name="rotate" key=key label=msg("rootGuardAccessKeysRotate")/>
        <@change name="deactivate" key=key label=msg("rootGuardAccessKeysDeactivate")/>
      <#else>
        <#if key.status == "inactive">
          <@change name="activate" key=key label=msg("rootGuardAccessKeysActivate")/>
        </#if>
        <@change name="delete" key=key label=msg("rootGuardAccessKeysDelete") danger=true/>
      </#if>
    </form>
  </li>
</#macro>

<#macro change name key label danger=false>
  <button type="submit" name="${name}" value="${key.id}" aria-describedby="root-guard-${key.id}"
          class="${properties.kcButtonLinkClass} pf-m-inline<#if danger> pf-m-danger</#if>">${label}</button>
</#macro>
