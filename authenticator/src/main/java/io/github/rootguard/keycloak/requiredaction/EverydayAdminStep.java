package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.everyday.AccessChoice;
import io.github.rootguard.keycloak.everyday.AdminDraft;
import io.github.rootguard.keycloak.everyday.EverydayAdmins;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.everyday.AdminAccess;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/** Has root create an everyday administrator, and says afterwards how that administrator gets in. */
final class EverydayAdminStep implements Step {
    static final String SKIP = "skip";

    private static final String USERNAME = "username";
    private static final String EMAIL = "email";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String ACCESS = "access";
    private static final int MAX_LENGTH = 255;
    private static final List<String> NAMES = List.of(USERNAME, EMAIL, FIRST_NAME, LAST_NAME);

    private EverydayAdmins.@Nullable Outcome outcome;

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        EverydayAdmins.Outcome done = outcome;
        if (done != null && errors.isEmpty()) {
            data.put("created", true);
            done.link().ifPresent(link -> data.put("setupLink", link));
        } else {
            NAMES.forEach(name -> data.put(name + "Typed", signIn.field(name).orElse("")));
            data.put(ACCESS, signIn.field(ACCESS).orElse(AdminAccess.FULL.id()));
            data.put("emailIsUsername", signIn.realm().isRegistrationEmailAsUsername());
            data.put("mails", new EverydayAdmins(signIn.session(), signIn.realm()).mails());
            data.put("choices", choices(signIn));
        }
        return signIn.page("root-guard-everyday-admin", data, errors);
    }

    /** Whether somebody was created by the last post. */
    boolean done() {
        return outcome != null;
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(EMAIL);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        Optional<AccessChoice> choice = AccessChoice.offered(signIn.session(), signIn.realm())
                .filter(offered -> offered.value().equals(signIn.field(ACCESS).orElse("")))
                .findFirst();
        List<FormMessage> wrong = Stream.concat(
                        missing(signIn),
                        choice.isPresent()
                                ? Stream.empty()
                                : Stream.of(new FormMessage(ACCESS, "rootGuardEverydayAccessMissing")))
                .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        EverydayAdmins.Outcome result =
                new EverydayAdmins(signIn.session(), signIn.realm()).create(draft(signIn, choice.orElseThrow()));
        if (result.problems().isEmpty()) {
            outcome = result;
            signIn.event()
                    .clone()
                    .detail(EventDetails.EVERYDAY_ADMIN_ID, result.userId().orElseThrow())
                    .detail(
                            EventDetails.EVERYDAY_ADMIN_ACCESS,
                            choice.orElseThrow().value())
                    .success();
        }
        return result.problems();
    }

    private static Stream<FormMessage> missing(RootSignIn signIn) {
        Stream<String> needed =
                signIn.realm().isRegistrationEmailAsUsername() ? Stream.of(EMAIL) : Stream.of(USERNAME, EMAIL);
        return Stream.concat(
                needed.filter(name -> signIn.field(name).isEmpty())
                        .map(name -> new FormMessage(
                                name, name.equals(EMAIL) ? "missingEmailMessage" : "missingUsernameMessage")),
                NAMES.stream()
                        .filter(name -> signIn.field(name).orElse("").length() > MAX_LENGTH)
                        .map(name -> new FormMessage(name, "rootGuardEverydayTooLong", MAX_LENGTH)));
    }

    private static AdminDraft draft(RootSignIn signIn, AccessChoice choice) {
        return new AdminDraft(
                signIn.field(USERNAME).orElse(""),
                signIn.field(EMAIL).orElse(""),
                signIn.field(FIRST_NAME).orElse(""),
                signIn.field(LAST_NAME).orElse(""),
                choice);
    }

    /** The choices by realm; the realm of the wizard has no name. */
    private static List<Map<String, Object>> choices(RootSignIn signIn) {
        return AccessChoice.offered(signIn.session(), signIn.realm())
                .collect(Collectors.groupingBy(
                        choice -> choice.realmName().orElse(""), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(realm -> Map.<String, Object>of(
                        "realm",
                        realm.getKey(),
                        "accesses",
                        realm.getValue().stream()
                                .map(choice -> Map.of(
                                        "value", choice.value(),
                                        "titleKey", choice.access().messageKey(),
                                        "helpKey", choice.access().helpMessageKey()))
                                .toList()))
                .toList();
    }
}
