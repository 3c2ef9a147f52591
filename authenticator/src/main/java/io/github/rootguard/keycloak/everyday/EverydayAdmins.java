package io.github.rootguard.keycloak.everyday;

import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** Creates everyday administrators: users with the roles of their job, who set up a password and a second factor first. */
public final class EverydayAdmins {
    private static final List<String> FACTOR_SETUPS =
            List.of(RequiredAction.CONFIGURE_TOTP.name(), "webauthn-register", "webauthn-register-passwordless");
    private static final List<String> FIELDS =
            List.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.FIRST_NAME, UserModel.LAST_NAME);

    private final KeycloakSession session;
    private final RealmModel realm;

    public EverydayAdmins(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What became of a draft.
     *
     * @param problems why nobody was created; empty when somebody was
     * @param userId id of the new user
     * @param link link to set the account up, where it could not be mailed because the realm has no outgoing mail
     */
    public record Outcome(List<FormMessage> problems, Optional<String> userId, Optional<String> link) {
        static Outcome refused(List<FormMessage> problems) {
            return new Outcome(List.copyOf(problems), Optional.empty(), Optional.empty());
        }
    }

    /** Whether the way to set the account up is mailed; without outgoing mail it is shown. */
    public boolean mails() {
        return new SetupLink(session, realm).canBeMailed();
    }

    /** Creates the administrator and mails the way to set the account up; whatever goes wrong, nobody is created. */
    public Outcome create(AdminDraft draft) {
        Optional<String> factor = factorSetup();
        if (factor.isEmpty()) {
            return Outcome.refused(List.of(new FormMessage(null, "rootGuardEverydayNoFactor")));
        }
        List<RoleModel> roles = draft.choice().roles(session, realm).toList();
        if (roles.isEmpty()) {
            return Outcome.refused(List.of(new FormMessage("access", "rootGuardEverydayAccessMissing")));
        }
        UserProfile profile = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, draft.attributes(realm));
        try {
            profile.validate();
        } catch (ValidationException invalid) {
            return Outcome.refused(problems(invalid));
        }
        List<String> actions = List.of(RequiredAction.UPDATE_PASSWORD.name(), factor.get());
        try {
            return TrustedWrites.call(session, () -> {
                UserModel user = profile.create();
                user.setEnabled(true);
                actions.forEach(user::addRequiredAction);
                roles.forEach(user::grantRole);
                return invited(user, new SetupLink(session, realm), actions);
            });
        } catch (ModelDuplicateException taken) {
            return Outcome.refused(List.of(new FormMessage(UserModel.USERNAME, "usernameExistsMessage")));
        }
    }

    private Outcome invited(UserModel user, SetupLink link, List<String> actions) {
        String address = link.address(user, actions);
        if (!link.canBeMailed()) {
            return new Outcome(List.of(), Optional.of(user.getId()), Optional.of(address));
        }
        if (link.mailed(user, address, actions)) {
            return new Outcome(List.of(), Optional.of(user.getId()), Optional.empty());
        }
        session.users().removeUser(realm, user);
        return Outcome.refused(List.of(new FormMessage(null, "rootGuardEverydayMailFailed")));
    }

    private Optional<String> factorSetup() {
        return FACTOR_SETUPS.stream()
                .filter(alias -> {
                    RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(alias);
                    return action != null && action.isEnabled();
                })
                .findFirst();
    }

    private static List<FormMessage> problems(ValidationException invalid) {
        return invalid.getErrors().stream()
                .flatMap(error -> Stream.of(
                        FIELDS.contains(error.getAttribute())
                                ? new FormMessage(
                                        error.getAttribute(), error.getMessage(), error.getMessageParameters())
                                : new FormMessage(null, "rootGuardEverydayProfile", error.getAttribute())))
                .toList();
    }
}
