// Leads the fake through everything it can say and do, so that the type checker sees every shape; no bot, only calls and polls.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const [fakeDll, dumpFolder] = process.argv.slice(2);
const [anna, bo, forum, small, channel] = [11, 12, -1001234567890, -55, -1009876543210];
const fake = spawn("dotnet", [fakeDll, "--dump", `${dumpFolder}/tour`, "--no-limits"], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(createInterface({ input: fake.stdout }), "line");
const { url, token } = JSON.parse(line);
let failed = 0;

async function post(address, body) {
  const answer = await (await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json();
  if (answer.error || answer.ok === false) {
    failed++;
    console.log(`FAILED - tour: ${address.split("/").pop()} ${JSON.stringify(body)}: ${answer.error ?? answer.description}`);
  }
  return answer.result;
}
const town = (verb, args = {}) => post(`${url}/_control/${verb}`, args);
const call = (method, args = {}) => post(`${url}/bot${token}/${method}`, args);
const keyboard = { inline_keyboard: [[{ text: "Kommer", callback_data: "v1:come", style: "success" }, { text: "Karta", url: "https://example.org/" }], [{ text: "Kod", copy_text: { text: "ABC" } }, { text: "Fullt", disabled: {} }]] };

const all = ["message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "chat_member", "poll_answer", "message_reaction"];
await call("getUpdates", { allowed_updates: all });
await call("getMe");
await town("addUser", { id: anna, firstName: "Anna", lastName: "Å", username: "anna_a", languageCode: "sv" });
await town("addUser", { id: bo, firstName: "" });
await town("start", { userId: anna, payload: "x" });
await town("start", { userId: bo });
await town("block", { userId: bo });
await town("unblock", { userId: bo });
await town("addGroup", { id: forum, title: "Forum", isForum: true, creator: anna, username: "forum_x" });
await town("addBotToGroup", { chatId: forum, byUserId: anna, asAdmin: true, payload: "g1" });
await town("addMember", { chatId: forum, userId: bo });
await town("restrict", { chatId: forum, userId: bo });
await town("demote", { chatId: forum, userId: bo });
const thread = await town("addTopic", { chatId: forum, byUserId: anna, name: "Promenader" });
const said = await town("type", { userId: bo, chatId: forum, text: "hej @traffbot https://example.org #träff", threadId: thread, forwarded: true });
await town("editTyped", { chatId: forum, messageId: said, text: "hej du @traffbot" });
await town("type", { userId: bo, chatId: forum, text: "svar", replyTo: said });
await town("react", { userId: bo, chatId: forum, messageId: said, emoji: "👍" });

const { message_id: card } = await call("sendMessage", {
  chat_id: forum, message_thread_id: thread, text: "👟 torsdag 18 i Slottshagen", reply_markup: keyboard, disable_notification: true, link_preview_options: { is_disabled: true },
  entities: [{ type: "date_time", offset: 3, length: 10, unix_time: 1796000000, date_time_format: "wDt" }, { type: "text_link", offset: 16, length: 11, url: "https://example.org/" }],
  reply_parameters: { message_id: said, allow_sending_without_reply: true },
});
const tap = await town("press", { userId: bo, chatId: forum, messageId: card, button: "Kommer" });
await call("answerCallbackQuery", { callback_query_id: tap, text: "Sparat", show_alert: false, url: "https://t.me/traffbot?start=x", cache_time: 0 });
await call("editMessageText", { chat_id: forum, message_id: card, text: "<b>Nytt</b>", parse_mode: "HTML", reply_markup: keyboard });
await call("editMessageReplyMarkup", { chat_id: forum, message_id: card, reply_markup: { inline_keyboard: [] } });
await call("pinChatMessage", { chat_id: forum, message_id: card, disable_notification: true });
await call("unpinChatMessage", { chat_id: forum, message_id: card });
await call("setMessageReaction", { chat_id: forum, message_id: said, reaction: [{ type: "emoji", emoji: "👍" }] });
await call("sendChatAction", { chat_id: anna, action: "typing" });
await call("sendVenue", { chat_id: anna, latitude: 56.05, longitude: 12.69, title: "Slottshagen", address: "Helsingborg" });
await call("sendLocation", { chat_id: anna, latitude: 56.05, longitude: 12.69 });
await call("sendMessage", { chat_id: anna, text: "Vad heter du?", reply_markup: { force_reply: true, selective: true, input_field_placeholder: "Namn" } });

const whisper = await call("sendMessage", { chat_id: forum, text: "Bara du", reply_markup: keyboard, ephemeral_message_parameters: { receiver_user_id: bo, callback_query_id: tap, replace_callback_query_message: true } });
const [heard] = await town("ephemeralMessages", { chatId: forum, userId: bo });
const mine = { chat_id: forum, receiver_user_id: bo, ephemeral_message_id: whisper.ephemeral_message_id };
await call("editEphemeralMessageText", { ...mine, text: "Ändrat", reply_markup: keyboard });
await call("editEphemeralMessageReplyMarkup", mine);
await call("deleteEphemeralMessage", mine);
if (heard.ephemeralId !== whisper.ephemeral_message_id) failed++;
const commands = [{ command: "hjalp", description: "Hjälp", is_ephemeral: true }];
for (const scope of [{ type: "default" }, { type: "all_private_chats" }, { type: "all_group_chats" }, { type: "all_chat_administrators" }, { type: "chat", chat_id: forum }, { type: "chat_administrators", chat_id: forum }, { type: "chat_member", chat_id: forum, user_id: bo }]) {
  await call("setMyCommands", { commands, scope, language_code: "sv" });
  await call("setMyCommands", { commands, scope });
}
await call("getMyCommands", { language_code: "sv" });
await call("deleteMyCommands", { scope: { type: "default" } });
const asked = await town("type", { userId: bo, chatId: forum, text: "/hjalp" });
await call("sendMessage", { chat_id: forum, text: "Så här", reply_parameters: { ephemeral_message_id: asked }, ephemeral_message_parameters: { receiver_user_id: bo } });
await call("setMyDescription", { description: "Träffas", language_code: "sv" });
await call("getMyDescription", { language_code: "sv" });
await call("setMyShortDescription", { short_description: "Träffas" });
await call("getMyShortDescription");

await town("promote", { chatId: forum, userId: bo });
await call("getChatAdministrators", { chat_id: forum, return_bots: true });
await call("getChatMember", { chat_id: forum, user_id: bo });
await call("getChatMemberCount", { chat_id: forum });
await call("getChat", { chat_id: forum });
await town("asAnonymousAdmin", { chatId: forum, userId: bo });
await town("type", { userId: bo, chatId: forum, text: "/traff" });
await town("deleteMessage", { chatId: forum, messageId: card });
await town("pressForged", { userId: bo, chatId: forum, messageId: card, data: "v1:old" });
await town("closeTopic", { chatId: forum, threadId: thread, byUserId: anna });
await town("removeMember", { chatId: forum, userId: bo });
await call("deleteMessages", { chat_id: forum, message_ids: [said] });
await town("kickBot", { chatId: forum, byUserId: anna });

await town("addGroup", { id: small, title: "Liten" });
await town("addBotToGroup", { chatId: small, byUserId: anna });
await town("upgradeToSupergroup", { chatId: small, byUserId: anna });
await town("addChannel", { id: channel, title: "Kanal" });
await town("addMember", { chatId: channel, userId: anna });
await town("addBotToGroup", { chatId: channel, byUserId: anna });
const news = await town("type", { userId: anna, chatId: channel, text: "Nyhet" });
await town("editTyped", { chatId: channel, messageId: news, text: "Nyheter" });
await call("leaveChat", { chat_id: channel });
await call("getUpdates", { offset: 1, timeout: 0, limit: 100 });
await call("setWebhook", { url: "http://127.0.0.1:9/", secret_token: "x", max_connections: 5, allowed_updates: all });
await call("getWebhookInfo");
await call("deleteWebhook", { drop_pending_updates: true });

const gone = once(fake, "exit");
fake.kill("SIGKILL");
await gone;
if (failed === 0) console.log("ok - tour: everything the fake can say has been said");
