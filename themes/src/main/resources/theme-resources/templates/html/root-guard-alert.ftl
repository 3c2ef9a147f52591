<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg(alert, realmTitle)}</p>
<table>
<tr><td>${msg("rootGuardAlertTime")}</td><td>${time}</td></tr>
<#if times gt 1>
<tr><td>${msg("rootGuardAlertTimes")}</td><td>${times?c}</td></tr>
</#if>
<#list facts as fact>
<tr><td>${msg(fact.label)}</td><td><#if fact.message??>${msg(fact.message)}<#else>${fact.value}</#if></td></tr>
</#list>
</table>
<p>${msg("rootGuardAlertAdvice")}</p>
</@layout.emailLayout>
