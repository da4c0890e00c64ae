import { messages, type MessageFact } from '@aeop/sdk/facts'

/** What is known of a topic. */
export function messageFact(topic: string): MessageFact | undefined {
  return messages.find((fact) => fact.topic === topic)
}

/** The queue's topic that announces a state of an order. */
export function topicOfStatus(status: string): string | undefined {
  return messages.find((fact) => fact.status === status)?.topic
}
