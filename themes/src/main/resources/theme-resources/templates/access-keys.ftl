<#import "root-guard-form.ftl" as page>
<#import "access-keys-list.ftl" as list>

<@page.page title=msg("rootGuardAccessKeysTitle") fields=[] reading=true>
  <#if rootGuard.step == "refused">
    <@page.alert id="root-guard-refusal" type="warning" text=msg(rootGuard.ruleKey)/>
    <@page.form>
      <@page.actions><@page.button name="done" label="rootGuardAccessKeysDone"/></@page.actions>
    </@page.form>
  <#else>
    <@list.content/>
  </#if>
</@page.page>
