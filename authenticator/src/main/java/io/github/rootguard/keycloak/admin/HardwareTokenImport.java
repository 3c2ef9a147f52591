package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.credential.HardwareSeeds;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.hardware.HardwareToken;
import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.policy.hardware.RefusedLine;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.hardware.TokenDraft;
import io.github.rootguard.policy.hardware.TokenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the tokens of a file into the inventory: all of them, or none. */
final class HardwareTokenImport {
    private static final String FILE = "file";

    private final AdminRequest request;
    private final HardwareTokens inventory;

    HardwareTokenImport(AdminRequest request) {
        this.request = request;
        this.inventory = new HardwareTokens(request.session(), request.realm());
    }

    /**
     * Imports a file.
     *
     * @return all that stands against it; empty when it was imported
     */
    List<RefusedLine> run(TokenFile file) {
        List<RefusedLine> refused = new ArrayList<>(file.refused());
        refused.addAll(known(file.tokens()));
        if (refused.isEmpty()) {
            HardwareSeeds seeds = new HardwareSeeds(request.session(), request.realm());
            inventory.add(
                    file.tokens().stream().map(token -> stocked(token, seeds)).toList());
        }
        return refused;
    }

    private List<RefusedLine> known(List<TokenDraft> tokens) {
        Set<SerialNumber> stocked =
                inventory.all().stream().map(HardwareToken::serial).collect(Collectors.toUnmodifiableSet());
        Set<SerialNumber> bound = bound();
        List<RefusedLine> refused = new ArrayList<>();
        for (TokenDraft token : tokens) {
            if (stocked.contains(token.serial())) {
                refused.add(new RefusedLine(token.line(), TokenFile.SERIAL, "is in the inventory already"));
            } else if (bound.contains(token.serial())) {
                refused.add(new RefusedLine(token.line(), TokenFile.SERIAL, "is that of a device in use"));
            }
        }
        int room = Math.max(0, HardwareTokens.MAX - inventory.size());
        if (tokens.size() > room) {
            refused.add(new RefusedLine(
                    tokens.get(room).line(),
                    FILE,
                    "has too many tokens: the inventory has room for %d, and for %d in all"
                            .formatted(room, HardwareTokens.MAX)));
        }
        return refused;
    }

    private Set<SerialNumber> bound() {
        return request
                .policy()
                .rootUserId()
                .map(id -> request.session().users().getUserById(request.realm(), id))
                .stream()
                .map(root -> new RootAuthenticators(request.session(), request.realm(), root))
                .flatMap(root -> root.bound().stream().flatMap(each -> root.serial(each).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private HardwareToken stocked(TokenDraft token, HardwareSeeds seeds) {
        return new HardwareToken(
                token.serial(),
                token.manufacturer(),
                token.parameters(),
                request.now(),
                seeds.seal(token.key(), token.serial()));
    }
}
