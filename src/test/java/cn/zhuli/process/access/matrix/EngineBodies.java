package cn.zhuli.process.access.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * What is sent to operations of the engine whose own example would be turned away as malformed
 * before anybody asks who sends it.
 */
final class EngineBodies {

  private static final String MIGRATION =
      """
      {"sourceProcessDefinitionId": "x", "targetProcessDefinitionId": "x", "instructions":
        [{"sourceActivityIds": ["userTask_score"], "targetActivityIds": ["userTask_score"]}]}""";
  private static final String MIGRATING =
      "{\"migrationPlan\": " + MIGRATION + ", \"processInstanceIds\": [\"x\"]}";

  private static final Map<String, String> BY_OPERATION =
      Map.ofEntries(
          Map.entry(
              "POST /message", "{\"messageName\": \"withdrawn\", \"processInstanceId\": \"x\"}"),
          Map.entry("POST /migration/generate", MIGRATION),
          Map.entry("POST /migration/validate", MIGRATION),
          Map.entry("POST /migration/execute", MIGRATING),
          Map.entry("POST /migration/executeAsync", MIGRATING),
          Map.entry(
              "PUT /authorization/{id}",
              "{\"permissions\": [\"ALL\"], \"userId\": \"x\", \"resourceType\": 6,"
                  + " \"resourceId\": \"*\"}"),
          Map.entry("POST /task/{id}/bpmnError", "{\"errorCode\": \"x\"}"),
          Map.entry("POST /task/{id}/bpmnEscalation", "{\"escalationCode\": \"x\"}"),
          Map.entry(
              "POST /task/{id}/identity-links", "{\"userId\": \"x\", \"type\": \"candidate\"}"),
          Map.entry("POST /task/{id}/resolve", "{}"),
          Map.entry(
              "POST /process-instance/delete-historic-query-based",
              "{\"historicProcessInstanceIds\": [\"x\"], \"processInstanceIds\": [\"x\"]}"),
          Map.entry(
              "POST /process-instance/job-retries",
              "{\"processInstances\": [\"x\"], \"retries\": 1}"),
          Map.entry(
              "POST /process-instance/job-retries-historic-query-based",
              "{\"processInstances\": [\"x\"], \"retries\": 1}"),
          Map.entry(
              "POST /user/create",
              "{\"profile\": {\"id\": \"newcomer\"}, \"credentials\": {\"password\": \"Winter-2027-Schnee\"}}"),
          Map.entry("POST /identity/password-policy", "{\"password\": \"x\"}"),
          Map.entry("POST /signal", "{\"name\": \"x\", \"executionId\": \"x\"}"),
          Map.entry(
              "PUT /user/{id}/credentials",
              "{\"password\": \"Winter-2027-Schnee\", \"authenticatedUserPassword\": \""
                  + World.PASSWORD
                  + "\"}"));

  private EngineBodies() {}

  static Object of(String operation, Object example) {
    var own = BY_OPERATION.get(operation);
    try {
      return own == null ? example : new ObjectMapper().readTree(own);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(operation, e);
    }
  }
}
