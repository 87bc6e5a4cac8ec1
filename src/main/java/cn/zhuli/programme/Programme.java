package cn.zhuli.programme;

import cn.zhuli.fact.Facts;

/**
 * A funding programme as its model in force describes it (G-1).
 *
 * @param key folder, file and key of the model
 * @param title what the public calls it
 * @param authority code of the association that runs it
 * @param bundle id of the deployment that holds model, decisions, rubric and forms together
 * @param defaults the policy's numbers as the model states them: places, award, budget and so on
 */
public record Programme(
    String key, String title, String authority, String bundle, Facts defaults) {}
