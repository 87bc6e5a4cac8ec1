package cn.zhuli.process.bundle;

import java.util.Map;

/**
 * The files of a policy year before they are deployed, by bare name.
 *
 * @param key folder, and key of the programme
 */
public record Bundle(String key, Map<String, byte[]> files) {}
