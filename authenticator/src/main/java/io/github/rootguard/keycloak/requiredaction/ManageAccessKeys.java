package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

/** The pages on which users look after their access keys. Each change is made and recorded at once. */
final class ManageAccessKeys {
    private static final String DONE = "done";
    private static final String CANCEL = "cancel";

    private final RequiredActionContext context;
    private final RootSignIn signIn;
    private final AccessKeyPages pages;

    ManageAccessKeys(RequiredActionContext context) {
        this.context = context;
        this.signIn = new RootSignIn(context);
        this.pages = new AccessKeyPages(signIn);
    }

    void show() {
        pages.proof().enter();
        Optional<String> refusal = new AccessKeyOwnership(signIn).refusal();
        if (refusal.isPresent()) {
            context.challenge(signIn.page(
                    AccessKeyListStep.TEMPLATE, Map.of("step", "refused", "ruleKey", refusal.get()), List.of()));
        } else if (AccessKeyCsv.asked(signIn)) {
            context.challenge(AccessKeyCsv.response(signIn).orElseGet(() -> page(List.of())));
        } else {
            // The secret is shown once: whoever loads the page again is back at the list.
            pages.forgetCreated();
            context.challenge(page(List.of()));
        }
    }

    void process() {
        if (signIn.posted(DONE) || new AccessKeyOwnership(signIn).refusal().isPresent()) {
            pages.leave();
            context.success();
        } else if (signIn.posted(CANCEL)) {
            pages.leave();
            context.challenge(page(List.of()));
        } else {
            Step step = pages.step();
            List<FormMessage> wrong = step.posted(signIn) ? step.submit(signIn) : List.of();
            context.challenge(page(wrong));
        }
    }

    private Response page(List<FormMessage> wrong) {
        return pages.step().page(signIn, wrong);
    }
}
