package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.activity.SessionRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A root session as the list shows it. Moments are ISO 8601 in UTC.
 *
 * @param sessionId the session as events name it, in the detail {@code root_session_id}
 * @param userId who was root
 * @param task id of the declared task
 * @param reason the declared reason
 * @param client the client that it was opened for
 * @param address where it was opened from
 * @param start when it was opened
 * @param end when it ended; left out for a session that is open
 * @param everyday whether it was opened beyond the budget of sign-ins
 * @param done operations that were carried out, in their order, a thousand of a session at most
 * @param refused operations that were refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        String sessionId,
        String userId,
        String task,
        String reason,
        String client,
        String address,
        String start,
        @Nullable String end,
        boolean everyday,
        List<Operation> done,
        List<Operation> refused) {

    /**
     * Something that was done or refused.
     *
     * @param time when
     * @param action what, such as {@code update}
     * @param target what it was done to; empty when the action says all
     * @param rules ids of the rules that refused it, or the error; left out when it was done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Operation(
            String time,
            String action,
            String target,
            @Nullable String rules) {
        static Operation of(OperationRecord kept) {
            return new Operation(kept.time().toString(), kept.action(), kept.target(), kept.refusedBy());
        }
    }

    static ActivityView of(SessionRecord kept, List<OperationRecord> operations, Instant now) {
        return new ActivityView(
                kept.fingerprint(),
                kept.userId(),
                kept.task(),
                kept.reason(),
                kept.clientId(),
                kept.address(),
                kept.start().toString(),
                kept.end(now).map(Instant::toString).orElse(null),
                kept.everyday(),
                operations.stream()
                        .filter(each -> !each.refused())
                        .map(Operation::of)
                        .toList(),
                operations.stream()
                        .filter(OperationRecord::refused)
                        .map(Operation::of)
                        .toList());
    }
}
