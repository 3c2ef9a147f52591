package io.github.rootguard.keycloak.guard;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.task.AdminOperation;
import org.keycloak.services.ErrorResponseException;

/**
 * An operation that is refused, or would be if the realm did not only watch.
 *
 * @param operation what was asked for
 * @param decision why not
 * @param answer what the caller is told
 * @param enforced whether the refusal is carried out
 */
record OperationRefusal(AdminOperation operation, Decision decision, ErrorResponseException answer, boolean enforced) {}
