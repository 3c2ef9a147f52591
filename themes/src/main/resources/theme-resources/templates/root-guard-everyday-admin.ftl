<#import "root-guard-form.ftl" as page>
<#import "root-guard-assets.ftl" as assets>

<@page.page title=msg("rootGuardEverydayTitle") fields=["username", "email", "firstName", "lastName", "access"]>
  <#if rootGuard.created!false><@created/><#else><@draft/></#if>
</@page.page>

<#macro draft>
  <p>${msg("rootGuardEverydayLead")}</p>
  <@page.form>
    <#if !(rootGuard.emailIsUsername!false)>
      <@page.input name="username" label=msg("username") value=rootGuard.usernameTyped!"" autocapitalize="none"
          spellcheck="false"/>
    </#if>
    <@page.input name="email" label=msg("email") help=(rootGuard.mails!true)?then(msg("rootGuardEverydayEmailHelp"), "") value=rootGuard.emailTyped!""
        inputmode="email" spellcheck="false"/>
    <@page.input name="firstName" label=msg("firstName") value=rootGuard.firstNameTyped!"" required=false/>
    <@page.input name="lastName" label=msg("lastName") value=rootGuard.lastNameTyped!"" required=false/>
    <#if rootGuard.choices?size gt 1><@inRealms/><#else><@inThisRealm/></#if>
    <p class="root-guard-note">${msg("rootGuardEverydayNext")}</p>
    <@page.actions>
      <@page.button name="continue" label="rootGuardEverydayCreate"/>
      <@page.button name="skip" label="rootGuardNotNow" type="secondary"/>
    </@page.actions>
  </@page.form>
</#macro>

<#macro inThisRealm>
  <@page.choices name="access" legend=msg("rootGuardEverydayAccess")>
    <#list rootGuard.choices[0].accesses as access>
      <@page.choice name="access" value=access.value title=msg(access.titleKey) help=msg(access.helpKey)
          checked=(access.value == rootGuard.access!"") first=access?is_first/>
    </#list>
  </@page.choices>
</#macro>

<#-- A server may have hundreds of realms: too many for a list of choices. -->
<#macro inRealms>
  <#local error = messagesPerField.get("access")>
  <@page.field.group name="access" label=msg("rootGuardEverydayAccess") error=error>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <select id="access" name="access" required <@page.describedBy name="access" help=""/>>
        <#list rootGuard.choices as realm>
          <#if realm.realm?has_content>
            <optgroup label="${msg("rootGuardEverydayRealm", realm.realm)}"><@options realm/></optgroup>
          <#else>
            <optgroup label="${msg("rootGuardEverydayAllRealms")}"><@options realm/></optgroup>
          </#if>
        </#list>
      </select>
    </span>
  </@page.field.group>
</#macro>

<#macro options realm>
  <#list realm.accesses as access>
    <option value="${access.value}"<#if access.value == rootGuard.access!""> selected</#if>>${msg(access.titleKey)}</option>
  </#list>
</#macro>

<#macro created>
  <#if rootGuard.setupLink??>
    <p>${msg("rootGuardEverydayLink")}</p>
    <p><output id="root-guard-setup-link" class="root-guard-secret">${rootGuard.setupLink}</output></p>
  <#else>
    <p>${msg("rootGuardEverydayMailed")}</p>
  </#if>
  <@page.form>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</#macro>
