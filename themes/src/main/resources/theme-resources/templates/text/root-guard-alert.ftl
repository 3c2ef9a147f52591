<#ftl output_format="plainText">
${msg(alert, realmTitle)}

${msg("rootGuardAlertTime")}: ${time}
<#if times gt 1>
${msg("rootGuardAlertTimes")}: ${times?c}
</#if>
<#list facts as fact>
${msg(fact.label)}: <#if fact.message??>${msg(fact.message)}<#else>${fact.value}</#if>
</#list>

${msg("rootGuardAlertAdvice")}
