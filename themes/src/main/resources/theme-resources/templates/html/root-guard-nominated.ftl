<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("rootGuardNominatedGreeting")}</p>
<p>${msg("rootGuardNominatedIntro", realmName)}</p>
<p>${msg("rootGuardNominatedCode")} <strong><code>${claimCode}</code></strong><br>
${msg("rootGuardNominatedExpires", expires)}</p>
<p>${msg("rootGuardNominatedHow")}</p>
<p><a href="${link}">${link}</a></p>
<p>${msg("rootGuardNominatedKeep")}</p>
<p>${msg("rootGuardNominatedAsk")}</p>
</@layout.emailLayout>
