<#import "root-guard-form.ftl" as page>

<#assign parameters = ["algorithm", "digits", "period"]>
<#assign standard = true>
<#list parameters as parameter>
  <#if rootGuard[parameter] != rootGuard[parameter + "Choices"]?first || messagesPerField.existsError(parameter)>
    <#assign standard = false>
  </#if>
</#list>

<#if rootGuard.seedKept!false>
  <#assign seedHelp = msg("rootGuardEnrollHardwareSeedKept")>
<#elseif rootGuard.inventory!false>
  <#assign seedHelp = msg("rootGuardEnrollHardwareSeedHelpInventory")>
<#else>
  <#assign seedHelp = msg("rootGuardEnrollHardwareSeedHelp")>
</#if>

<@page.page title=msg("rootGuardEnrollHardwareTitle") reading=true
    fields=["serial", "seed"] + parameters + ["code1", "code2", "userLabel"]>
  <p>${msg("rootGuardEnrollHardwareLead")}</p>
  <@page.form>
    <@page.input name="serial" label=msg("rootGuardEnrollHardwareSerial") value=rootGuard.serial!""
        help=msg("rootGuardEnrollHardwareSerialHelp") spellcheck="false" autocapitalize="characters"/>
    <@page.input name="seed" label=msg("rootGuardEnrollHardwareSeed") required=false help=seedHelp
        spellcheck="false" autocapitalize="none"/>
    <details class="root-guard-details" <#if !standard>open</#if>>
      <summary>${msg("rootGuardEnrollHardwareParameters")}</summary>
      <p>${msg("rootGuardEnrollHardwareParametersHelp")}</p>
      <div class="root-guard-fields">
        <@page.select name="algorithm" label=msg("loginTotpAlgorithm") value=rootGuard.algorithm
            options=rootGuard.algorithmChoices; option>${option}</@page.select>
        <@page.select name="digits" label=msg("loginTotpDigits") value=rootGuard.digits
            options=rootGuard.digitsChoices; option>${option}</@page.select>
        <@page.select name="period" label=msg("loginTotpInterval") value=rootGuard.period
            options=rootGuard.periodChoices; option>${msg("rootGuardSeconds", option)}</@page.select>
      </div>
    </details>
    <@page.code name="code1" label=msg("rootGuardEnrollTotpCode1") help=msg("rootGuardEnrollHardwareCode1Help")/>
    <@page.code name="code2" label=msg("rootGuardEnrollTotpCode2") autocomplete="off"
        help=msg("rootGuardEnrollHardwareCode2Help")/>
    <@page.input name="userLabel" label=msg("rootGuardEnrollTotpLabel") help=msg("rootGuardEnrollHardwareLabelHelp")
        value=rootGuard.userLabel!""/>
    <@page.actions>
      <@page.button name="continue" label="doContinue"/>
    </@page.actions>
  </@page.form>
</@page.page>
