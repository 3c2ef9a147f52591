<#import "root-guard-form.ftl" as page>
<#import "access-keys-list.ftl" as list>

<@page.page title=msg("rootGuardRootAccessKeysTitle") fields=["accept"] reading=true>
  <p>${msg("rootGuardRootAccessKeysLead")}</p>
  <ul class="root-guard-cards" aria-label="${msg("rootGuardRootAccessKeysTitle")}">
    <#list rootGuard.keys as key>
      <li class="root-guard-card">
        <@page.heading id="root-guard-" + key.id text=key.label/>
        <@list.facts key=key/>
      </li>
    </#list>
  </ul>
  <@page.form>
    <input type="hidden" name="accessKeys" value="shown">
    <@page.checkbox name="accept" label=msg("rootGuardRootAccessKeysAccept")/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
