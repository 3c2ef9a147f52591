package io.github.rootguard.keycloak.alert;

/**
 * An alert that waits for delivery.
 *
 * @param id id of the row, and of the CloudEvent
 * @param realmId id of the realm
 * @param alert what to tell
 * @param recipient whom
 * @param times how often it happened
 * @param attempts how often its delivery failed
 * @param due when it is to be delivered, milliseconds
 */
record StoredAlert(String id, String realmId, Alert alert, Recipient recipient, int times, int attempts, long due) {}
