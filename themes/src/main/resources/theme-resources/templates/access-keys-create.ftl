<#import "root-guard-form.ftl" as page>
<#import "field.ftl" as field>

<#assign rotating = rootGuard.rotated?has_content>
<@page.page title=msg(rotating?then("rootGuardAccessKeysRotateTitle", "rootGuardAccessKeysCreateTitle"))
    fields=["userLabel", "expires", "scopes", "networks", "admin"]>
  <#if rotating>
    <p>${msg("rootGuardAccessKeysRotateLead", rootGuard.rotated, rootGuard.overlapHours)}</p>
  <#else>
    <p>${msg("rootGuardAccessKeysCreateLead")}</p>
  </#if>
  <@page.form>
    <@page.input name="userLabel" label=msg("rootGuardAccessKeysLabel") help=msg("rootGuardAccessKeysLabelHelp")
        value=rootGuard.userLabel!"" maxlength="100"/>
    <@date name="expires" label=msg("rootGuardAccessKeysExpires") value=rootGuard.expires!""
        help=(rootGuard.maxAgeDays == 0)?then(msg("rootGuardAccessKeysExpiresHelp"),
            msg("rootGuardAccessKeysExpiresHelpLimit", rootGuard.maxAgeDays))/>
    <@page.input name="scopes" label=msg("rootGuardAccessKeysScopes") help=msg("rootGuardAccessKeysScopesHelp")
        value=rootGuard.scopes!"" required=false spellcheck="false" autocapitalize="none"/>
    <@page.input name="networks" label=msg("rootGuardAccessKeysNetworks") help=msg("rootGuardAccessKeysNetworksHelp")
        value=rootGuard.networks!"" required=false spellcheck="false" autocapitalize="none"/>
    <#if rootGuard.mayAdminister!false>
      <@option name="admin" label=msg("rootGuardAccessKeysAdmin") help=msg("rootGuardAccessKeysAdminHelp")
          checked=rootGuard.admin!false/>
    <#elseif messagesPerField.existsError("admin")>
      <@page.fieldError name="admin" error=messagesPerField.get("admin")/>
    </#if>
    <@page.actions>
      <@page.button name="continue" label=rotating?then("rootGuardAccessKeysRotate", "rootGuardAccessKeysCreate")/>
      <@page.button name="cancel" label="rootGuardAccessKeysBack" type="secondary"/>
    </@page.actions>
  </@page.form>
</@page.page>

<#-- A browser that knows no dates shows a text field: the help says how a date is written. -->
<#macro date name label value help>
  <#local error = messagesPerField.get(name)>
  <@field.group name=name label=label error=error>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input id="${name}" name="${name}" type="date" value="${value}" autocomplete="off" pattern="\d{4}-\d{2}-\d{2}"
             <@page.describedBy name=name help=help/>>
    </span>
    <@page.help name=name text=help/>
  </@field.group>
</#macro>

<#macro option name label help checked>
  <#local error = messagesPerField.get(name)>
  <div class="${properties.kcFormGroupClass}">
    <div class="${properties.kcCheckboxClass}">
      <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="${name}" name="${name}" value="true"
             <#if checked>checked</#if> <@page.describedBy name=name help=help/>>
      <label class="${properties.kcCheckboxLabelClass}" for="${name}">${label}</label>
    </div>
    <@page.help name=name text=help/>
    <@page.fieldError name=name error=error/>
  </div>
</#macro>
