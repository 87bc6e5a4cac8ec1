package cn.zhuli.programme;

import java.util.Map;

/**
 * A bundle is being deployed, by whichever client; what is kept of it is kept in the same
 * transaction.
 *
 * @param files contents by bare name
 */
public record BundleDeployed(Map<String, byte[]> files) {}
