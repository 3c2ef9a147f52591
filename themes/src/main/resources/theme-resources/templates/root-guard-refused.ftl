<#import "root-guard-form.ftl" as page>

<@page.page title=msg("rootGuardRefusedTitle")>
  <p>${msg("rootGuardRefusedLead")}</p>
  <@page.facts>
    <@page.fact label=msg("rootGuardApplication") value=rootGuard.clientName!""/>
    <@page.fact label=msg("realmChoice") value=rootGuard.realmName!""/>
  </@page.facts>
  <#list rootGuard.rules![] as rule>
    <section class="root-guard-rule" aria-labelledby="root-guard-rule-${rule.id}" data-rule="${rule.id}">
      <h2 id="root-guard-rule-${rule.id}" class="pf-v5-c-title pf-m-md">${msg(rule.titleKey)}</h2>
      <p><strong>${msg("rootGuardRefusedWay")}</strong> ${msg(rule.titleKey + "Way")}</p>
    </section>
  <#else>
    <p>${msg("rootGuardSignInNotAllowed")}</p>
  </#list>
  <form id="root-guard-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post"
        data-root-guard-form>
    <@page.actions>
      <@page.button name="restart" label="rootGuardRestart"/>
      <#if rootGuard.everydayAdmin!false>
        <@page.button name="everyday-admin" label="rootGuardEverydayAdmin" type="secondary"/>
      </#if>
    </@page.actions>
  </form>
</@page.page>
