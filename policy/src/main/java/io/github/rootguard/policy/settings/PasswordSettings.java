package io.github.rootguard.policy.settings;

/**
 * What the root user's password has to be like.
 *
 * @param preset whose rules it follows
 * @param minLength code points that it has at least; never fewer than the preset demands
 * @param minStrength strength that it has at least, 0 to 4 on the zxcvbn scale
 */
public record PasswordSettings(PasswordPreset preset, int minLength, int minStrength) {

    /**
     * How many earlier passwords are refused, whichever preset: CIS demands 24, and the others forbid nothing that would
     * make coming back to an old password a good idea.
     */
    public static final int HISTORY = 24;
}
