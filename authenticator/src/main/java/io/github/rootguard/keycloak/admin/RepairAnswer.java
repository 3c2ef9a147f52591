package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.install.GateCondition;

/**
 * What a repair came to.
 *
 * @param changed whether anything had to be put in order
 * @param gate how the gate stands now
 * @param accountConsole whether the flow is there that lets the account console show root's authenticators
 */
record RepairAnswer(boolean changed, GateCondition gate, boolean accountConsole) {}
