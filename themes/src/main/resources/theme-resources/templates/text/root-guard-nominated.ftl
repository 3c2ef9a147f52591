<#ftl output_format="plainText">
${msg("rootGuardNominatedGreeting")}

${msg("rootGuardNominatedIntro", realmName)}

${msg("rootGuardNominatedCode")} ${claimCode}
${msg("rootGuardNominatedExpires", expires)}

${msg("rootGuardNominatedHow")}

${link}

${msg("rootGuardNominatedKeep")}

${msg("rootGuardNominatedAsk")}
