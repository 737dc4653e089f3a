@description('Ends every name.')
param suffix string

@description('Application (client) id of the bot\'s registration.')
param clientId string

@description('Host that answers the bot\'s messages.')
param publicHost string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'pairwise-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Pairwise'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppId: clientId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
