<#import "root-guard-form.ftl" as page>

<@page.page title=msg("rootGuardTaskTitle") fields=["task", "reason"]>
  <p>${msg("rootGuardTaskLead")}</p>
  <#if rootGuard.current??>
    <@page.alert id="root-guard-current" type="info"
        text=msg("rootGuardTaskCurrent", msg(rootGuard.current.titleKey))/>
  </#if>
  <@usage/>
  <@page.form>
    <@page.choices name="task" legend=msg("rootGuardTaskLegend")>
      <#list rootGuard.tasks as task>
        <@page.choice name="task" value=task.id title=msg(task.titleKey) help=msg(task.helpKey)
            checked=(task.id == rootGuard.task!"") first=task?is_first/>
      </#list>
    </@page.choices>
    <@reason/>
    <p id="root-guard-session" class="root-guard-note">
      ${msg("rootGuardTaskSession", rootGuard.sessionMinutes, rootGuard.idleMinutes)}
    </p>
    <@page.actions>
      <@page.button name="continue" label="rootGuardTaskOpen"/>
      <#if rootGuard.usage.everyday>
        <@page.otherButton name="everyday-admin" label="rootGuardEverydayAdmin"/>
      </#if>
    </@page.actions>
  </@page.form>
</@page.page>

<#macro usage>
  <#local used = rootGuard.usage>
  <#if used.everyday>
    <@page.alert id="root-guard-usage" type="warning"
        text=msg("rootGuardUsageEveryday", used.signIns, used.budget)/>
    <p>${msg("rootGuardUsageTasks")}</p>
    <ul id="root-guard-usage-tasks" class="${properties.kcListClass!} root-guard-text">
      <#list used.tasks as task>
        <li>${msg("rootGuardUsageTask", msg(task.titleKey), task.count)}</li>
      </#list>
    </ul>
    <p id="root-guard-usage-instead">
      <#if used.administrators?has_content>
        ${msg("rootGuardUsageInstead", used.administrators?join(", "))}
      <#else>
        ${msg("rootGuardUsageNobody")}
      </#if>
    </p>
  <#else>
    <p id="root-guard-usage" class="root-guard-note">${msg("rootGuardUsage", used.signIns, used.budget)}</p>
  </#if>
</#macro>

<#macro reason>
  <#local error = messagesPerField.get("reason")>
  <#local required = rootGuard.reasonMinLength gt 0>
  <#local help = required?then(msg("rootGuardReasonHelp", rootGuard.reasonMinLength), msg("rootGuardReasonHelpOptional"))>
  <@page.field.group name="reason" label=msg("rootGuardReason") error=error>
    <span class="${properties.kcInputClass} pf-m-resize-vertical <#if error?has_content>${properties.kcError}</#if>">
      <textarea id="reason" name="reason" rows="3" autocomplete="off" <#if required>required</#if>
                <@page.describedBy name="reason" help=help/>>${rootGuard.reason!""}</textarea>
      <@page.field.errorIcon error=error/>
    </span>
    <@page.help name="reason" text=help/>
  </@page.field.group>
</#macro>
